import { absoluteA1, lastColumn, lastRow, type Area } from '../book/area';
import type { Sheet } from '../book/book';
import type { CompareOperator, DataValidation, ValidationRule } from '../book/sheetRules';
import { flag, isMissing, names, or, record, text } from '../wire/arguments';
import { invalidArgument } from '../wire/hostError';
import { areaOf, areasOf, areasOrNull, sheetPrefix } from './ranges';
import { selfOf, serve, type RangeList } from './selves';
import { Uniform } from './uniform';

export const operators = names<CompareOperator>({
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqualTo',
  lessThanOrEqual: 'LessThanOrEqualTo',
});

const alertStyles = names<DataValidation['errorAlert']['style']>({
  stop: 'Stop',
  warning: 'Warning',
  information: 'Information',
});

const EMPTY: Omit<DataValidation, 'rule'> = {
  ignoreBlanks: true,
  errorAlert: { show: true, style: 'stop', title: '', message: '' },
  prompt: { show: true, title: '', message: '' },
};

/** The validation that all cells share; 'mixed' when they differ. */
function sharedOf(list: RangeList): DataValidation | undefined | 'mixed' {
  const { sheet } = list;
  const uniform = new Uniform();
  for (const area of areasOf(list)) {
    for (const validation of validationsIn(sheet, area)) uniform.add(validation);
    if (uniform.mixed) return 'mixed';
  }
  return uniform.value as DataValidation | undefined;
}

function validationsIn(sheet: Sheet, area: Area): (DataValidation | undefined)[] {
  const cells = area.rowCount * area.columnCount;
  let covered = 0;
  const found: (DataValidation | undefined)[] = [];
  for (const { areas, validation } of sheet.validations) {
    for (const each of areas) {
      const rows = Math.min(lastRow(each), lastRow(area)) - Math.max(each.row, area.row) + 1;
      const columns = Math.min(lastColumn(each), lastColumn(area)) - Math.max(each.column, area.column) + 1;
      if (rows <= 0 || columns <= 0) continue;
      covered += rows * columns;
      found.push(validation);
    }
  }
  if (covered < cells) found.push(undefined);
  return found;
}

const onlyOne = (list: RangeList): DataValidation | undefined => {
  const shared = sharedOf(list);
  return shared === 'mixed' ? undefined : shared;
};

function change(list: RangeList, with_: Partial<DataValidation>): void {
  const shared = onlyOne(list);
  const rule = with_.rule ?? shared?.rule;
  if (!rule) throw invalidArgument('A data validation needs its rule first.');
  const next = { ...EMPTY, ...shared, ...with_, rule };
  for (const area of areasOf(list)) list.sheet.setValidation(area, next);
}

const TYPE_NAMES: Readonly<Record<ValidationRule['kind'], string>> = {
  list: 'List',
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
};

export const dataValidationClass = serve('DataValidation', {
  scalars: {
    type: (list) => {
      const shared = sharedOf(list);
      if (shared === 'mixed') return 'MixedCriteria';
      return shared ? TYPE_NAMES[shared.rule.kind] : 'None';
    },
    rule: [
      (list) => {
        const shared = onlyOne(list);
        return shared ? ruleJson(shared.rule) : {};
      },
      (list, value) => change(list, { rule: ruleFrom(record(value)) }),
    ],
    ignoreBlanks: [
      (list) => onlyOne(list)?.ignoreBlanks ?? true,
      (list, value) => change(list, { ignoreBlanks: flag(value) }),
    ],
    errorAlert: [
      (list) => {
        const alert = onlyOne(list)?.errorAlert ?? EMPTY.errorAlert;
        return {
          message: alert.message,
          showAlert: alert.show,
          style: alertStyles.toExcel(alert.style),
          title: alert.title,
        };
      },
      (list, value) => {
        const given = record(value);
        change(list, {
          errorAlert: {
            show: or(flag, given['showAlert'], true),
            style: alertStyles.fromExcel(or(text, given['style'], 'Stop')),
            title: or(text, given['title'], ''),
            message: or(text, given['message'], ''),
          },
        });
      },
    ],
    prompt: [
      (list) => {
        const prompt = onlyOne(list)?.prompt ?? EMPTY.prompt;
        return { message: prompt.message, showPrompt: prompt.show, title: prompt.title };
      },
      (list, value) => {
        const given = record(value);
        change(list, {
          prompt: {
            show: or(flag, given['showPrompt'], true),
            title: or(text, given['title'], ''),
            message: or(text, given['message'], ''),
          },
        });
      },
    ],
    valid: (list) => {
      const bad = invalidIn(list).length;
      if (bad === 0) return true;
      const cells = areasOf(list).reduce((sum, area) => sum + area.rowCount * area.columnCount, 0);
      return bad === cells ? false : null;
    },
  },
  methods: {
    clear: (list) => {
      for (const area of areasOf(list)) list.sheet.setValidation(area, undefined);
      return null;
    },
    getInvalidCellsOrNullObject: (list, _args, host) => areasOrNull(host, list.sheet, invalidIn(list)),
  },
});

const invalidIn = (list: RangeList): Area[] =>
  areasOf(list).flatMap((area) =>
    list.sheet.invalidCells(area).map((place) => ({ ...place, rowCount: 1, columnCount: 1 })),
  );

function ruleJson(rule: ValidationRule): Record<string, unknown> {
  if (rule.kind === 'list') return { list: { inCellDropDown: rule.inCellDropDown, source: rule.source } };
  if (rule.kind === 'custom') return { custom: { formula: rule.formula } };
  return {
    [rule.kind]: {
      formula1: numberOrText(rule.formula1),
      ...(rule.formula2 === undefined ? {} : { formula2: numberOrText(rule.formula2) }),
      operator: operators.toExcel(rule.operator),
    },
  };
}

const numberOrText = (formula: string): string | number =>
  formula !== '' && Number.isFinite(Number(formula)) ? Number(formula) : formula;

function ruleFrom(given: Readonly<Record<string, unknown>>): ValidationRule {
  const kinds = Object.entries(given).filter(([, value]) => !isMissing(value));
  const [kind, value] = kinds[0] ?? [];
  if (kind === undefined || kinds.length > 1) throw invalidArgument('A data validation has exactly one rule.');
  const inner = record(value);
  switch (kind) {
    case 'list':
      return { kind, source: sourceOf(inner['source']), inCellDropDown: or(flag, inner['inCellDropDown'], true) };
    case 'custom':
      return { kind, formula: formulaText(inner['formula']) };
    case 'wholeNumber':
    case 'decimal':
    case 'date':
    case 'time':
    case 'textLength':
      return {
        kind,
        operator: operators.fromExcel(inner['operator']),
        formula1: formulaText(inner['formula1']),
        ...(isMissing(inner['formula2']) ? {} : { formula2: formulaText(inner['formula2']) }),
      };
    default:
      throw invalidArgument(`${kind} is no rule of data validation.`);
  }
}

function sourceOf(value: unknown): string {
  const range = selfOf('Range', value);
  return range ? `=${sheetPrefix(range.sheet.name)}${absoluteA1(areaOf(range))}` : text(value);
}

/** A number, text, date or range as the file has it. */
export function formulaText(value: unknown): string {
  const range = selfOf('Range', value);
  if (range) return `=${sheetPrefix(range.sheet.name)}${absoluteA1(areaOf(range))}`;
  return typeof value === 'number' ? String(value) : text(value);
}
