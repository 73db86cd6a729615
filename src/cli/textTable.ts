/**
 * Cells as lines of text with aligned columns; numbers to the right. The first row is the header, ruled off below.
 * Widths count letters as they are seen, combining marks not.
 */
export function textTable(rows: readonly (readonly (string | number | boolean | null)[])[]): string {
  const texts = rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell)).normalize('NFC')));
  const columns = Math.max(0, ...texts.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(0, ...texts.map((row) => seen(row[column] ?? ''))),
  );
  const lines = texts.map((row, index) =>
    widths
      .map((width, column) => {
        const text = row[column] ?? '';
        const space = ' '.repeat(width - seen(text));
        return typeof rows[index]?.[column] === 'number' ? space + text : text + space;
      })
      .join('  ')
      .trimEnd(),
  );
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return [lines[0] ?? '', rule, ...lines.slice(1)].map((line) => `${line}\n`).join('');
}

const seen = (text: string): number => [...text.replace(/\p{M}/gu, '')].length;
