import { columnLetters, quoteSheetName, toA1 } from '../model/address';
import type { AnyFinding } from '../model/finding';
import { madeBy } from '../model/memory';
import type { CellStyle, LayoutCell, SheetLayout } from '../model/sheetLayout';
import type { SheetWords } from '../model/sheetWords';
import type { CellValue } from '../model/snapshot';
import { documentPage, FONT, HEADER_STYLE, TITLE_STYLE } from './sheetStyle';
import { textLiteral } from './tableFormula';

const ROW = { title: 0, count: 1, header: 3 } as const;
const COLUMNS = 8;
const WIDTHS = [6, 20, 9, 28, 14, 46, 28, 30] as const;
const SEVERITY_COLUMN = 4;
const SEVERITY_FILL = { error: '#FFC7CE', warning: '#FFEB9C', info: '#DDEBF7' } as const;

/**
 * The sheet of findings to hand back to whoever keeps the registers: one line a finding, in the findings' order, each with
 * a link to its cell.
 *
 * @param describe - the finding's sentence; the core holds none.
 * @param nameOf - the text that names the finding's row; null where nothing does.
 */
export function layOutFindings(
  findings: readonly AnyFinding[],
  describe: (finding: AnyFinding) => string,
  nameOf: (finding: AnyFinding) => string | null,
  words: SheetWords,
): SheetLayout {
  const own = words.findings;
  const { columns } = own;
  const firstLine = ROW.header + 1;
  const rows = Math.max(findings.length, 1);
  const table = { row: ROW.header, column: 0, rows: rows + 1, columns: COLUMNS };
  const body = { ...table, row: firstLine, rows };
  const titles = [
    words.ordinal,
    columns.sheet,
    columns.cell,
    columns.row,
    columns.severity,
    columns.message,
    columns.value,
    columns.suggestion,
  ];
  const header = titles.map((title): LayoutCell => ({ text: title }));
  const lines = findings.map((finding, index): readonly LayoutCell[] => [
    { number: index + 1 },
    { text: finding.sheet },
    { formula: linkTo(finding) },
    asCell(nameOf(finding)),
    { text: own.severity[finding.severity] },
    { text: describe(finding) },
    asCell(finding.value),
    asCell(finding.suggestion),
  ]);
  const none: readonly LayoutCell[] = [{ text: own.none }, ...titles.slice(1).map(() => null)];

  return {
    madeBy: madeBy.findings,
    name: own.sheet,
    blocks: [
      { at: { row: ROW.title, column: 0 }, cells: [[{ text: own.title }]] },
      ...(findings.length === 0
        ? []
        : [{ at: { row: ROW.count, column: 0 }, cells: [[{ text: own.count(findings.length) }]] }]),
      { at: { row: ROW.header, column: 0 }, cells: [header, ...(lines.length > 0 ? lines : [none])] },
    ],
    tables: [],
    merges: [ROW.title, ROW.count, ...(lines.length > 0 ? [] : [firstLine])].map((row) => ({
      row,
      column: 0,
      rows: 1,
      columns: COLUMNS,
    })),
    styles: [
      { area: { row: 0, column: 0, rows: firstLine + rows, columns: COLUMNS }, style: { ...FONT, fontSize: 12 } },
      { area: { row: ROW.title, column: 0, rows: 1, columns: COLUMNS }, style: TITLE_STYLE },
      { area: { row: ROW.count, column: 0, rows: 1, columns: COLUMNS }, style: { italic: true, horizontal: 'center' } },
      { area: table, style: { borders: 'thin', vertical: 'top', wrap: true } },
      { area: { ...table, rows: 1 }, style: HEADER_STYLE },
      ...[0, 2, SEVERITY_COLUMN].map((column) => ({ area: { ...body, column, columns: 1 }, style: CENTRED })),
      { area: { ...body, column: 2, columns: 1 }, style: { color: '#0563C1', underline: true } },
    ],
    numberFormats: [],
    columnWidths: WIDTHS.map((width, column) => ({ column, width })),
    validations: [],
    conditionalFormats: (['error', 'warning', 'info'] as const).map((severity) => ({
      area: { ...body, column: SEVERITY_COLUMN, columns: 1 },
      formula: `=$${columnLetters(SEVERITY_COLUMN)}${firstLine + 1}=${textLiteral(own.severity[severity])}`,
      color: '#000000',
      fill: SEVERITY_FILL[severity],
    })),
    charts: [],
    frozenRows: firstLine,
    page: documentPage(
      { row: 0, column: 0, rows: firstLine + rows, columns: COLUMNS },
      { first: ROW.header, last: ROW.header },
      'landscape',
    ),
    showGridlines: false,
  };
}

const CENTRED: CellStyle = { horizontal: 'center' };

/** A link within the workbook. The name is quoted for the reference and again for the formula, so that none can break out. */
const linkTo = ({ sheet, at }: AnyFinding): string =>
  `=HYPERLINK(${textLiteral(`#${quoteSheetName(sheet)}!${toA1(at)}`)},"${toA1(at)}")`;

function asCell(value: CellValue): LayoutCell {
  if (value === null) return null;
  return typeof value === 'number' ? { number: value } : { text: String(value) };
}
