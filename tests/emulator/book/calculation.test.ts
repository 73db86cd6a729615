import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { cellA1, parseA1 } from '../../../src/emulator/book/area';
import type { Book, CellInput, Sheet } from '../../../src/emulator/book/book';
import { newBook } from '../../../src/emulator/book/newBook';
import { openBook } from '../../../src/emulator/book/openBook';
import { saveBook } from '../../../src/emulator/book/saveBook';
import { recalculateWithLibreOffice } from '../../support/recalculateWithLibreOffice';

const UNITS = ['Phường An Hải', 'phường an hải', 'Xã Bà Nà', 'Đảng ủy *', 'a?c', 'abc', '>5', '~x', 'Hội Phụ nữ', ''];
const KINDS = ['Tập thể', 'Cá nhân', 'tập thể', ''];

/** Formulas of the kinds that rollups and offices use, over the table `tbl` and a column of keys. */
function formulasFor(row: number): string[] {
  const key = `$A${row + 1}`;
  return [
    `=COUNTIFS(tbl[Đơn vị],${key})`,
    `=COUNTIFS(tbl[Đơn vị],"="&SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${key},"~","~~"),"*","~*"),"?","~?"))`,
    `=SUMPRODUCT((tbl[Đơn vị]=${key})*(tbl[Loại]="Tập thể"))`,
    `=SUMPRODUCT(--(tbl[Đơn vị]=${key}),tbl[Số])`,
    `=SUMIFS(tbl[Số],tbl[Đơn vị],${key},tbl[Loại],"<>Cá nhân",tbl[Số],">=2")`,
    `=AVERAGEIFS(tbl[Số],tbl[Đơn vị],${key})`,
    `=IFERROR(INDEX(tbl[Số],MATCH(${key},tbl[Đơn vị],0)),"không có")`,
    `=IFERROR(VLOOKUP(${key},tbl,3,FALSE),0)`,
    `=COUNTIF(tbl[Đơn vị],"*"&LEFT(${key},2)&"*")`,
    `=SUMIF(tbl[Loại],"tập thể",tbl[Số])`,
    `=TEXT(SUM(tbl[Số])/3,"#,##0.00")&" / "&TEXT(45000+ROW(),"dd/mm/yyyy")`,
    `=SUBTOTAL(9,tbl[Số])+SUBTOTAL(103,tbl[Đơn vị])`,
    `=IF(AND(${key}<>"",ISTEXT(${key})),LEN(TRIM(${key})),NA())`,
    `=ROUND(SUM(tbl[Số])/7,2)&"|"&ROUNDDOWN(-2.555,2)&"|"&MOD(-7,3)&"|"&INT(-1.5)`,
    `=YEAR(tbl[[#Totals],[Ngày]])`,
    `=PROPER(${key})&UPPER(${key})&SEARCH("h",${key}&"h")`,
    `=MAX(tbl[Ngày])-MIN(tbl[Ngày])+DATE(2023,2,30)+DATEDIF(44000,45000,"m")`,
    `=SUMPRODUCT((MONTH(tbl[Ngày])=3)*(YEAR(tbl[Ngày])=2023))`,
    `=tbl[[#Headers],[Số]]&COLUMNS(tbl[[Đơn vị]:[Số]])&ROWS(tbl[Số])`,
    `=1/COUNTBLANK(tbl[Loại])`,
    `=SUMPRODUCT((tbl[Đơn vị]<>"")/COUNTIF(tbl[Đơn vị],tbl[Đơn vị]&""))`,
    `=LARGE(tbl[Số],2)&SMALL(tbl[Số],1)&MEDIAN(tbl[Số])`,
    `=IFERROR(1/0,ERROR.TYPE(#N/A))&CHOOSE(2,"a","b")`,
    `=PMT(0.05/12,24,-1000)`,
  ];
}

function bookOf(rows: readonly (readonly CellInput[])[]): Book {
  const book = newBook();
  const [sheet] = book.sheets as [Sheet];
  sheet.patchStyle({ row: 1, column: 0, rowCount: rows.length, columnCount: 2 }, { numberFormat: '@' });
  const all = [['Đơn vị', 'Loại', 'Số', 'Ngày'], ...rows];
  const area = { row: 0, column: 0, rowCount: all.length, columnCount: 4 };
  sheet.write(area, all);
  const table = sheet.addTable(area, true, 'tbl');
  table.showTotals = true;
  const [, , , dates] = table.columns;
  if (dates) dates.totalsFunction = 'max';
  const rollup = book.addSheet('Tổng hợp');
  const keys = UNITS.filter((unit) => unit !== '');
  rollup.patchStyle({ row: 0, column: 0, rowCount: keys.length, columnCount: 1 }, { numberFormat: '@' });
  rollup.write(
    { row: 0, column: 0, rowCount: keys.length, columnCount: 1 + formulasFor(0).length },
    keys.map((key, row) => [key, ...formulasFor(row)]),
  );
  return book;
}

interface Difference {
  readonly address: string;
  readonly formula: string;
  readonly ours: unknown;
  readonly theirs: unknown;
}

async function differences(book: Book): Promise<{ count: number; different: Difference[] }> {
  const folder = await mkdtemp(join(tmpdir(), 'calculation-'));
  try {
    const path = join(folder, 'book.xlsx');
    await writeFile(path, await saveBook(book));
    const cells = await recalculateWithLibreOffice(path);
    const different: Difference[] = [];
    for (const { sheet, address, formula, value } of cells) {
      const place = parseA1(address);
      const ours = place && book.findSheet(sheet)?.value(place.row, place.column);
      const same =
        typeof ours === 'number' && typeof value === 'number'
          ? Math.abs(ours - value) <= 1e-9 * Math.max(1, Math.abs(value))
          : ours === value;
      if (!same) different.push({ address: `${sheet}!${address}`, formula, ours, theirs: value });
    }
    return { count: cells.length, different };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

describe('formulas', () => {
  it('have the values that LibreOffice calculates, on generated tables', async () => {
    const line = fc.tuple(
      fc.constantFrom(...UNITS),
      fc.constantFrom(...KINDS),
      fc.integer({ min: -5, max: 99 }),
      fc.integer({ min: 44_900, max: 45_100 }),
    );
    const [rows = []] = fc.sample(fc.array(line, { minLength: 60, maxLength: 60 }), { numRuns: 1, seed: 20_230_522 });
    const { count, different } = await differences(bookOf(rows));
    expect(different).toEqual([]);
    expect(count).toBeGreaterThanOrEqual((UNITS.length - 1) * formulasFor(0).length);
  }, 120_000);

  it('follow every change of what they read, and only then', () => {
    const line = fc.tuple(
      fc.constantFrom(...UNITS),
      fc.constantFrom(...KINDS),
      fc.integer({ min: -5, max: 99 }),
      fc.constant(45_000),
    );
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 3, maxLength: 12 }),
        fc.array(fc.tuple(fc.nat(), fc.nat(2), fc.oneof(fc.constantFrom(...UNITS), fc.integer({ max: 99 }))), {
          maxLength: 5,
        }),
        (rows, edits) => {
          const book = bookOf(rows);
          const [sheet, rollup] = book.sheets as [Sheet, Sheet];
          const all = { row: 0, column: 0, rowCount: UNITS.length - 1, columnCount: 1 + formulasFor(0).length };
          rollup.values(all);
          for (const [row, column, value] of edits) {
            sheet.write({ row: 1 + (row % rows.length), column, rowCount: 1, columnCount: 1 }, value);
            const followed = rollup.values(all);
            book.calculate(true);
            expect(rollup.values(all)).toEqual(followed);
          }
        },
      ),
      { numRuns: 15 },
    );
  });

  it('calculate a long chain and give 0 to a circle', () => {
    const book = newBook();
    const [sheet] = book.sheets as [Sheet];
    const count = 5000;
    sheet.write(
      { row: 0, column: 0, rowCount: count, columnCount: 1 },
      Array.from({ length: count }, (_, row) => [row === count - 1 ? 1 : `=${cellA1(row + 1, 0)}+1`]),
    );
    sheet.write({ row: 0, column: 2, rowCount: 1, columnCount: 2 }, [['=D1', '=C1']]);
    expect(sheet.value(0, 0)).toBe(count);
    expect(sheet.values({ row: 0, column: 2, rowCount: 1, columnCount: 2 })).toEqual([[0, 0]]);
  });

  it('are calculated on opening when the file asks for it', async () => {
    const book = newBook();
    const [sheet] = book.sheets as [Sheet];
    sheet.write({ row: 0, column: 0, rowCount: 1, columnCount: 2 }, [[2, '=A1*3']]);
    expect((await openBook(await saveBook(book), 'x')).sheets[0]?.value(0, 1)).toBe(6);
  });
});
