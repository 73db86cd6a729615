import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openExcel, type OpenedExcel } from '../../support/openExcel';
import { refusal } from '../refusal';

const pause = (milliseconds = 20): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
const firstSheet = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem('Sheet1');

describe('exchanges of the genuine library', () => {
  let opened: OpenedExcel;
  beforeEach(async () => {
    opened = await openExcel();
  });
  afterEach(() => opened.close());

  it('sets values, reads them with address and nested formats, and keeps the range over syncs', async () => {
    await Excel.run(async (context) => {
      const range = firstSheet(context).getRange('A1:B2');
      range.values = [
        ['a', 1],
        ['b', 2],
      ];
      range.load('values, address, format/font/bold');
      await context.sync();
      expect([range.values, range.address, range.format.font.bold]).toEqual([
        [
          ['a', 1],
          ['b', 2],
        ],
        'Sheet1!A1:B2',
        false,
      ]);
      range.format.font.bold = true;
      range.load('format/font/bold');
      await context.sync();
      expect(range.format.font.bold).toBe(true);
      expect(opened.excel.references).toBe(1);
    });
    await pause();
    expect(opened.excel.references).toBe(0);
    expect(opened.excel.traffic.batches.map(({ kind }) => kind)).toContain('release');
  });

  it('answers the used range of an empty sheet with a null object, and everything under it', async () => {
    await Excel.run(async (context) => {
      const used = firstSheet(context).getUsedRangeOrNullObject(true).load('address');
      const merged = used.getMergedAreasOrNullObject().load('address');
      await context.sync();
      expect([used.isNullObject, merged.isNullObject]).toEqual([true, true]);
      used.load('address');
      await context.sync();
      expect(used.isNullObject).toBe(true);
    });
  });

  it('adds a table, names it, and lists tables with their sheet', async () => {
    await Excel.run(async (context) => {
      firstSheet(context).getRange('A1:B2').values = [
        ['Tên', 'Số'],
        ['x', 1],
      ];
      firstSheet(context).tables.add('A1:B2', true).name = 'tblHang';
      const { tables } = context.workbook;
      tables.load('items/name, items/worksheet/name');
      await context.sync();
      expect(tables.items.map((table) => [table.name, table.worksheet.name])).toEqual([['tblHang', 'Sheet1']]);
      const [table] = tables.items;
      table?.columns.load('items');
      await context.sync();
      expect(table?.columns.items.map(({ name, index }) => [name, index])).toEqual([
        ['Tên', 0],
        ['Số', 1],
      ]);
    });
  });

  it('adds a chart from a range, moves it, draws it and finds it again by its name', async () => {
    await Excel.run(async (context) => {
      const sheet = firstSheet(context);
      sheet.getRange('A1:B3').values = [
        ['Đơn vị', 'Mô hình'],
        ['Xã A', 3],
        ['Xã B', 5],
      ];
      const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:B3'), 'Auto');
      chart.name = 'Theo đơn vị';
      chart.setPosition('D2', 'H12');
      chart.series.load('items/name');
      await context.sync();
      expect(chart.series.items.map(({ name }) => name)).toEqual(['Mô hình']);
      const again = sheet.charts.getItem('Theo đơn vị').load('chartType');
      const image = again.getImage(200);
      await context.sync();
      expect(again.chartType).toBe('ColumnClustered');
      expect(image.value.startsWith('iVBORw0KGgo')).toBe(true);
    });
  });

  it('gives counts as client results', async () => {
    const count = await Excel.run(async (context) => {
      const result = context.workbook.worksheets.getCount();
      await context.sync();
      return result.value;
    });
    expect(count).toBe(1);
  });

  it('names what is not there: code, place and statement', async () => {
    const error = await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Không có').load('name');
      await context.sync();
    }).catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(OfficeExtension.Error);
    const { code, debugInfo } = error as OfficeExtension.Error;
    expect([code, debugInfo.errorLocation, debugInfo.statement]).toEqual([
      'ItemNotFound',
      'WorksheetCollection.getItem',
      'var worksheet = worksheets.getItem(...);',
    ]);
  });

  it('delivers a change to its handlers, with the cells it is about, until they are removed', async () => {
    const heard: unknown[] = [];
    const sheet = opened.book.activeSheet;
    const handler = await Excel.run(async (context) => {
      const added = firstSheet(context).onChanged.add(async (args) => {
        await Excel.run(async (inner) => {
          const range = args.getRange(inner).load('address');
          await inner.sync();
          heard.push([args.address, args.details.valueAfter, range.address]);
        });
      });
      await context.sync();
      return added;
    });
    opened.excel.userEdit(sheet, { row: 1, column: 1 }, '7');
    await pause(50);
    expect(heard).toEqual([['B2', 7, 'Sheet1!B2']]);
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    opened.excel.userEdit(sheet, { row: 1, column: 1 }, '8');
    await pause(50);
    expect(heard).toHaveLength(1);
    expect(opened.excel.references).toBe(0);
  });

  it('tells nothing while events are off', async () => {
    const heard: string[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async ({ address }) => {
        heard.push(address);
        return Promise.resolve();
      });
      await context.sync();
      context.runtime.enableEvents = false;
      firstSheet(context).getRange('A1').values = [[1]];
      context.runtime.enableEvents = true;
      firstSheet(context).getRange('A2').values = [[1]];
      await context.sync();
    });
    await pause(50);
    expect(heard).toEqual(['A2']);
  });

  it('splits writes of more than 1,500 cells into rows, in one round trip', async () => {
    opened.excel.traffic.recording = true;
    const values = Array.from({ length: 200 }, (_, row) =>
      Array.from({ length: 10 }, (_cell, column) => row * 10 + column),
    );
    await Excel.run(async (context) => {
      firstSheet(context).getRange('A1:J200').values = values;
      await context.sync();
    });
    const sync = opened.excel.traffic.batches.find(({ kind }) => kind === 'sync');
    const actions = (JSON.parse(sync?.request ?? '') as { Actions: { ActionType: number; Name?: string }[] }).Actions;
    expect(actions.filter(({ Name }) => Name === 'Values')).toHaveLength(2);
    expect(actions.filter(({ Name }) => Name === '_ValidateArraySize')).toHaveLength(1);
    expect(opened.book.activeSheet.value(199, 9)).toBe(1999);
  });

  it('refuses a matrix of another shape', async () => {
    expect(
      await refusal(async (context) => {
        firstSheet(context).getRange('A1:B2').values = [[1, 2]];
        await context.sync();
      }),
    ).toMatchObject({ code: 'InvalidArgument', at: 'Range.values' });
  });

  it('leaves to the library what it checks itself', async () => {
    expect((await refusal(async (context) => Promise.resolve(firstSheet(context).getRange('A1').values))).code).toBe(
      'PropertyNotLoaded',
    );
    const kept = await Excel.run(async (context) => {
      const range = firstSheet(context).getRange('A1');
      await context.sync();
      return range;
    });
    await pause();
    expect(
      (
        await refusal(async () => {
          kept.load('address');
          await kept.context.sync();
        })
      ).code,
    ).toBe('InvalidObjectPath');
  });

  it('sets several members at once and hides gridlines under their other name', async () => {
    await Excel.run(async (context) => {
      firstSheet(context)
        .getRange('A1')
        .set({ format: { font: { bold: true, color: '#ff0000' } } });
      firstSheet(context).showGridlines = false;
      await context.sync();
    });
    const sheet = opened.book.activeSheet;
    expect([sheet.style(0, 0).font.bold, sheet.style(0, 0).font.color, sheet.showGridlines]).toEqual([
      true,
      '#FF0000',
      false,
    ]);
  });

  it('carries validations, conditional formats, comments and names', async () => {
    await Excel.run(async (context) => {
      const sheet = firstSheet(context);
      const range = sheet.getRange('A1:A3');
      range.dataValidation.rule = { list: { inCellDropDown: true, source: 'có,không' } };
      const format = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
      format.custom.rule.formula = '=A1="có"';
      format.custom.format.fill.color = '#FFFF00';
      context.workbook.comments.add('Sheet1!A1', 'xem lại');
      context.workbook.names.add('lua_chon', range);
      await context.sync();
    });
    const sheet = opened.book.activeSheet;
    expect(sheet.validation(2, 0)?.rule).toEqual({ kind: 'list', source: 'có,không', inCellDropDown: true });
    expect(sheet.conditionalFormats.map(({ rule, format }) => [rule, format])).toEqual([
      [{ kind: 'custom', formula: '=A1="có"' }, { fillColor: '#FFFF00' }],
    ]);
    expect(sheet.comments.map(({ text }) => text)).toEqual(['xem lại']);
    expect(opened.book.names.find('lua_chon')?.formula).toBe('=Sheet1!$A$1:$A$3');
  });

  it('keeps settings of the workbook, dates too', async () => {
    const when = new Date(Date.UTC(2026, 0, 2));
    const read = await Excel.run(async (context) => {
      context.workbook.settings.add('sổ', { since: when });
      const setting = context.workbook.settings.getItem('sổ').load('value');
      await context.sync();
      return setting.value as { since: Date };
    });
    expect(read.since.getTime()).toBe(when.getTime());
  });

  it('keeps settings of the document in the workbook when they are saved', async () => {
    const { settings } = Office.context.document;
    settings.set('hồ sơ', { a: 1 });
    expect(opened.book.settings.size).toBe(0);
    const status = await new Promise((resolve) => settings.saveAsync((result) => resolve(result.status)));
    expect([status, opened.book.settings.get('hồ sơ')]).toEqual(['succeeded', { a: 1 }]);
    opened.close();
    opened = await openExcel(opened.book);
    expect(Office.context.document.settings.get('hồ sơ')).toEqual({ a: 1 });
  });

  it('tells the culture, and takes calculation and drawing off until the next sync', async () => {
    await Excel.run(async (context) => {
      const { application } = context.workbook;
      application.load('calculationMode, decimalSeparator');
      application.cultureInfo.load('name, numberFormat/numberDecimalSeparator');
      application.suspendApiCalculationUntilNextSync();
      application.suspendScreenUpdatingUntilNextSync();
      await context.sync();
      const { cultureInfo } = application;
      expect([application.calculationMode, application.decimalSeparator, cultureInfo.name]).toEqual([
        'Automatic',
        ',',
        'vi-VN',
      ]);
      expect(cultureInfo.numberFormat.numberDecimalSeparator).toBe(',');
    });
  });

  it('copies and adds sheets, and finds them by name in any case and by id', async () => {
    await Excel.run(async (context) => {
      const sheet = firstSheet(context);
      const copy = sheet.copy('After', sheet).load('id, name');
      const added = context.workbook.worksheets.add('Sổ mô hình').load('position');
      await context.sync();
      const byId = context.workbook.worksheets.getItem(copy.id).load('name');
      const byName = context.workbook.worksheets.getItem('SỔ MÔ HÌNH').load('name');
      await context.sync();
      expect([byId.name, byName.name, added.position]).toEqual([copy.name, 'Sổ mô hình', 2]);
    });
  });

  it('gives back a range that is untracked early', async () => {
    await Excel.run(async (context) => {
      const range = firstSheet(context).getRange('A1').load('address');
      await context.sync();
      range.untrack();
      await context.sync();
      expect(opened.excel.references).toBe(0);
    });
  });

  it('stops at the first refusal; what came before stays, what comes after is not done', async () => {
    opened.excel.traffic.recording = true;
    const found = await refusal(async (context) => {
      const sheet = firstSheet(context);
      sheet.getRange('A1').values = [['trước']];
      context.workbook.worksheets.getItem('Không có').activate();
      sheet.getRange('A2').values = [['sau']];
      await context.sync();
    });
    expect(found.code).toBe('ItemNotFound');
    const sheet = opened.book.activeSheet;
    expect([sheet.value(0, 0), sheet.value(1, 0)]).toEqual(['trước', '']);
    const answer = JSON.parse(opened.excel.traffic.batches.find(({ error }) => error)?.answer ?? '') as {
      Error: { ActionIndex: number };
      ProcessedResults: { Results: unknown[] };
    };
    expect(answer.ProcessedResults.Results).toHaveLength(answer.Error.ActionIndex);
  });

  it('spreads a scalar over a range, leaves a cell at null and empties it at an empty text', async () => {
    await Excel.run(async (context) => {
      const range = firstSheet(context).getRange('A1:B2');
      (range as { values: unknown }).values = 'như nhau';
      range.values = [
        [null, ''],
        [3, null],
      ];
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([
        ['như nhau', ''],
        [3, 'như nhau'],
      ]);
    });
  });
});
