import { Workbook } from '@cj-tech-master/excelts';
import { calculateFormulas } from '@cj-tech-master/excelts/formula';
import type { Area } from '../../src/core/model/address';
import { areaFromA1 } from '../../src/core/model/address';
import type { SheetLayout } from '../../src/core/model/sheetLayout';
import type { CellMatrix, CellValue } from '../../src/core/model/snapshot';
import type { StructuredTable } from '../../src/core/model/structuredTable';

/** A workbook with a structured table on its sheet and a laid-out sheet, its formulas not yet calculated. */
export function workbookOf(table: StructuredTable, layout: SheetLayout): Workbook {
  const workbook = new Workbook();
  const register = workbook.addWorksheet(table.sheet);
  const blank = table.columns.map((): CellValue => null);
  register.addTable({
    name: table.name,
    ref: 'A1',
    headerRow: true,
    columns: table.columns.map(({ title }) => ({ name: title })),
    rows: (table.rows.length > 0 ? table.rows : [blank]).map((row) => [...row]),
  });
  const sheet = workbook.addWorksheet(layout.name);
  for (const { at, cells } of layout.blocks) {
    cells.forEach((row, y) =>
      row.forEach((content, x) => {
        if (content === null) return;
        const cell = sheet.getCell(at.row + y + 1, at.column + x + 1);
        if ('formula' in content) cell.value = { formula: content.formula.slice(1) };
        else cell.value = 'number' in content ? content.number : content.text;
      }),
    );
  }
  return workbook;
}

/** Values of ranges of a sheet after the library's own engine has calculated the workbook. */
export function calculate(workbook: Workbook, sheetName: string, ranges: readonly string[]): readonly CellMatrix[] {
  calculateFormulas(workbook as unknown as Parameters<typeof calculateFormulas>[0]);
  return ranges.map((range) => valuesIn(workbook, sheetName, areaFromA1(range)));
}

function valuesIn(workbook: Workbook, sheetName: string, area: Area): CellMatrix {
  const sheet = workbook.getWorksheet(sheetName);
  if (!sheet) throw new Error(`No sheet ${sheetName}`);
  return Array.from({ length: area.rows }, (_, y) =>
    Array.from({ length: area.columns }, (_, x): CellValue => {
      const { value } = sheet.getCell(area.row + y + 1, area.column + x + 1);
      const shown: unknown = value !== null && typeof value === 'object' && 'formula' in value ? value.result : value;
      if (shown === null || shown === undefined) return null;
      if (typeof shown === 'string' || typeof shown === 'number' || typeof shown === 'boolean') return shown;
      return typeof shown === 'object' && 'error' in shown ? String(shown.error) : JSON.stringify(shown);
    }),
  );
}
