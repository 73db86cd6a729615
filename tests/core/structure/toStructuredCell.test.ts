import { describe, expect, it } from '@jest/globals';
import type { DataRow } from '../../../src/core/model/dataTable';
import type { CellValue } from '../../../src/core/model/snapshot';
import { noReferences, referencesTo } from '../../../src/core/structure/references';
import { isSource, structuredColumns } from '../../../src/core/structure/structuredColumns';
import { toStructuredCells } from '../../../src/core/structure/toStructuredCell';
import { catalogue, registers } from '../../support/registerTables';
import { present } from '../../support/present';
import { datum, tableOf } from '../../support/smallRegister';

const registerOf = (id: string) => present(registers.find((register) => register.id === id));

/** The cells of a record that hold something, by column id. */
function cellsOf(id: string, values: DataRow['values'], references = noReferences): Record<string, CellValue> {
  const register = registerOf(id);
  const columns = structuredColumns(register).filter((column) => !isSource(column));
  const cells = toStructuredCells(register, catalogue, references).map((toCell) => toCell(values));
  return Object.fromEntries(
    columns.flatMap(({ id }, index) => (cells[index] === null ? [] : [[id, cells[index] ?? null]])),
  );
}

const count = (value: number, unit: string | null, qualifier: string | null = null) => ({ value, unit, qualifier });

describe('structuredColumns', () => {
  it.each(registers.map((register) => [register.id, register] as const))(
    'gives %s columns with ids and titles of their own, the same each time',
    (_, register) => {
      const columns = structuredColumns(register);
      expect(new Set(columns.map(({ id }) => id)).size).toBe(columns.length);
      expect(new Set(columns.map(({ title }) => title.toLowerCase())).size).toBe(columns.length);
      expect(columns.slice(-2).map(({ id }) => id)).toEqual(['source.sheet', 'source.row']);
      expect(structuredColumns(register)).toEqual(columns);
    },
  );
});

describe('toStructuredCells', () => {
  it('leaves the unit of a count empty where it is the column’s own, so that like units add', () => {
    expect(cellsOf('meetings', { people: datum(count(1252, 'người'), '1.252 người') })).toEqual({ people: 1252 });
    expect(cellsOf('meetings', { people: datum(count(519, 'lượt'), '519 lượt') })).toEqual({
      people: 519,
      'people.unit': 'lượt',
    });
    const row = { unitOfMeasure: datum('MH'), actual: datum(count(300, 'mh', 'trên'), 'trên 300 mh') };
    expect(cellsOf('results', row)).toEqual({ unitOfMeasure: 'MH', actual: 300, 'actual.qualifier': 'trên' });
    expect(cellsOf('supervisions', { modelCount: datum(count(6, 'mô hình', 'ít nhất'), '06 mô hình') })).toEqual({
      modelCount: 6,
      'modelCount.qualifier': 'ít nhất',
    });
  });

  it('keeps a rate that is none as it was written', () => {
    expect(cellsOf('meetings', { rate: datum(null, '14/15') })).toEqual({ rate: '14/15' });
    expect(cellsOf('meetings', { rate: datum(98.5, '98,5') })).toEqual({ rate: 98.5 });
  });

  it('marks configured parts in columns of their own and lists the others', () => {
    const parts = datum(['NQ Huyện ủy', 'Quy định 08', 'Chuyên đề 2023'], 'x', 'flag');
    expect(cellsOf('commitments', { parts })).toEqual({
      'parts=NQ cấp ủy': 'x',
      'parts=QĐ 08': 'x',
      parts: 'Chuyên đề 2023',
    });
  });

  it('holds the years of an exemplar as text, one or several', () => {
    expect(cellsOf('exemplars', { years: datum([2017, 2019], 'x', 'flag') })).toEqual({ years: '2017; 2019' });
    expect(cellsOf('exemplars', { years: datum([2018], 2018) })).toEqual({ years: '2018' });
  });

  it('puts the items of a list one a line, keeps it open, and loses no word that is in no item', () => {
    const open = datum(['Hũ gạo', 'Vườn mẫu'], '(1) Hũ gạo; (2) Vườn mẫu; …');
    expect(cellsOf('supervisions', { models: open })).toEqual({ models: 'Hũ gạo\nVườn mẫu\n…' });
    const prose = datum(['Hũ gạo', 'Vườn mẫu'], 'Các mô hình chính gồm: 1. Hũ gạo 2. Vườn mẫu');
    expect(cellsOf('supervisions', { models: prose })).toEqual({ models: prose.raw });
  });

  it('calls models by the name that their own register gives them, as far as that is sure', () => {
    const models = tableOf([{ row: 1, values: { name: datum('Hũ gạo tình thương') } }], 'ĐK', 'models');
    const references = referencesTo(registers, [models], () => null);
    const items = ['Mô hình “Hũ gạo tình thương”', 'Hũ gạo tình thươn'];
    expect(cellsOf('supervisions', { models: datum(items, items.join('; ')) }, references)).toEqual({
      models: 'Hũ gạo tình thương\nHũ gạo tình thươn',
    });
    expect(cellsOf('results', { model: datum('HŨ GẠO TÌNH THƯƠNG.') }, references)).toEqual({
      model: 'Hũ gạo tình thương',
    });
    expect(cellsOf('models', { parent: datum('Hũ gạo') }, references)).toEqual({ parent: 'Hũ gạo' });
  });
});
