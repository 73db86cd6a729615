import { describe, expect, it } from '@jest/globals';
import { toA1 } from '../../../../src/core/model/address';
import { duplicateRow } from '../../../../src/core/validate/rules/duplicateRow';
import { checkedOf } from '../../../support/checkedTable';
import { smallCatalogue } from '../../../support/modelsTable';

const columns = ['name', 'unit', 'yearRegistered', 'note'];
const find = (...args: Parameters<typeof checkedOf>): unknown[] =>
  [...duplicateRow(checkedOf(...args))].map(({ sheet, at, params }) => [
    sheet,
    toA1(at),
    params.firstSheet,
    params.firstRow,
  ]);

describe('duplicate-row', () => {
  it('reports the later row at the first key field and points at the first', () => {
    const lines = [
      ['Thắp sáng đường quê', 'Xã Hòa', 2022],
      ['Khác', 'Xã Hòa', 2022],
      ['thắp  sáng đường quê', 'xã Hoà', 2022],
    ];
    expect(find([{ columns, lines }])).toEqual([['Trang 1', 'B4', 'Trang 1', 1]]);
  });

  it('sees across sheets, and knows a unit by its alias', () => {
    const catalogue = smallCatalogue([{ name: 'Thị trấn Hoa Sơn', aliases: ['TT Hoa Sơn'] }]);
    const tables = ['TT Hoa Sơn', 'Thị trấn Hoa Sơn'].map((unit) => ({ columns, lines: [['Mô hình', unit, 2022]] }));
    expect(find(tables, catalogue)).toEqual([['Trang 2', 'B2', 'Trang 1', 1]]);
  });

  it('leaves the same name of another unit or another year alone', () => {
    expect(
      find([
        {
          columns,
          lines: [
            ['A', 'Xã A', 2021],
            ['A', 'Xã B', 2021],
            ['A', 'Xã A', 2022],
          ],
        },
      ]),
    ).toEqual([]);
  });

  it('tells tone marks apart: Đông is not Đồng', () => {
    expect(
      find([
        {
          columns,
          lines: [
            ['A', 'Xã Đông', 2022],
            ['A', 'Xã Đồng', 2022],
          ],
        },
      ]),
    ).toEqual([]);
  });

  it('accuses nobody where the unit or the name is missing', () => {
    expect(
      find([
        {
          columns,
          lines: [
            ['A', null, 2022],
            ['A', null, 2022],
            [null, 'Xã A', 2022],
            [null, 'Xã A', 2022],
          ],
        },
      ]),
    ).toEqual([]);
  });

  it('where the year is left open, takes only rows that agree in everything for the same', () => {
    const lines = [
      ['A', 'Xã A', null, 'n'],
      ['A', 'Xã A', null, 'n'],
      ['A', 'Xã A', null, 'khác'],
    ];
    expect(find([{ columns, lines }])).toEqual([['Trang 1', 'B3', 'Trang 1', 1]]);
  });

  it('does not let several records of one row accuse each other', () => {
    const checked = checkedOf([{ columns, lines: [['A', 'Xã A', 2022]] }]);
    const twice = checked.tables.map((table) => ({ ...table, rows: [...table.rows, ...table.rows] }));
    expect([...duplicateRow({ ...checked, tables: twice })]).toEqual([]);
  });
});
