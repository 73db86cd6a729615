import { intersectAreas } from '../book/area';
import type { ConditionalFormat, ConditionalFormatRule, FormatOverlay } from '../book/sheetRules';
import { color, flag, index, isMissing, names, record, text } from '../wire/arguments';
import type { HostObject, Scalar } from '../wire/hostClass';
import { invalidArgument, itemNotFound, notEmulated } from '../wire/hostError';
import { formulaText, operators } from './dataValidation';
import { areasOf, areasOrNull, rangeOrNull } from './ranges';
import { objectOf, serve, type ConditionalOf, type RangeList } from './selves';

type RuleKind = Exclude<ConditionalFormatRule['kind'], 'other'>;

const types = names<RuleKind>({
  custom: 'Custom',
  cellValue: 'CellValue',
  containsText: 'ContainsText',
  preset: 'PresetCriteria',
});

/** What a format of each type starts as, before the add-in gives its rule. */
const FIRST_RULES: Readonly<Record<RuleKind, ConditionalFormatRule>> = {
  custom: { kind: 'custom', formula: '=FALSE' },
  cellValue: { kind: 'cellValue', operator: 'equal', formula1: '0' },
  containsText: { kind: 'containsText', operator: 'contains', text: '' },
  preset: { kind: 'preset', criterion: 'blanks' },
};

const onRange = (list: RangeList): ConditionalFormat[] =>
  list.sheet.conditionalFormats.filter(({ areas }) =>
    areas.some((one) => areasOf(list).some((other) => intersectAreas(one, other))),
  );

export const conditionalFormatCollectionClass = serve('ConditionalFormatCollection', {
  items: (list) => onRange(list).map(({ id }) => objectOf('ConditionalFormat', { sheet: list.sheet, id })),
  item: (list, key) => {
    const found = onRange(list).find(({ id }) => id === text(key));
    return found ? objectOf('ConditionalFormat', { sheet: list.sheet, id: found.id }) : null;
  },
  methods: {
    add: ({ sheet, ranges }, [type]) => {
      if (!['Custom', 'CellValue', 'ContainsText', 'PresetCriteria'].includes(text(type))) {
        throw notEmulated(`conditional formats of type ${text(type)}`);
      }
      const rule = FIRST_RULES[types.fromExcel(type)];
      const { id } = sheet.addConditionalFormat(areasOf({ sheet, ranges }), rule, {});
      return objectOf('ConditionalFormat', { sheet, id });
    },
    clearAll: (list) => {
      for (const { id } of onRange(list)) list.sheet.removeConditionalFormat(id);
      return null;
    },
  },
});

function formatOf({ sheet, id }: ConditionalOf): ConditionalFormat {
  const found = sheet.conditionalFormats.find((each) => each.id === id);
  if (!found) throw itemNotFound('the conditional format');
  return found;
}

const change = ({ sheet, id }: ConditionalOf, to: Partial<Omit<ConditionalFormat, 'id'>>): void =>
  sheet.replaceConditionalFormat(id, to);

type Part =
  | 'CustomConditionalFormat'
  | 'CellValueConditionalFormat'
  | 'TextConditionalFormat'
  | 'PresetCriteriaConditionalFormat';

const part = (name: Part, kind: RuleKind) => ({
  must: (self: ConditionalOf): HostObject => {
    if (formatOf(self).rule.kind !== kind) throw itemNotFound(`the ${kind} rule`);
    return objectOf(name, self);
  },
  may: (self: ConditionalOf): HostObject | null => (formatOf(self).rule.kind === kind ? objectOf(name, self) : null),
});

const custom = part('CustomConditionalFormat', 'custom');
const cellValue = part('CellValueConditionalFormat', 'cellValue');
const containsText = part('TextConditionalFormat', 'containsText');
const preset = part('PresetCriteriaConditionalFormat', 'preset');

export const conditionalFormatClass = serve('ConditionalFormat', {
  identify: ({ id }) => ({ Id: id }),
  scalars: {
    id: ({ id }) => id,
    type: (self) => {
      const { rule } = formatOf(self);
      return rule.kind === 'other' ? rule.type : types.toExcel(rule.kind);
    },
    priority: [(self) => formatOf(self).priority, (self, value) => change(self, { priority: index(value) })],
    stopIfTrue: [(self) => formatOf(self).stopIfTrue, (self, value) => change(self, { stopIfTrue: flag(value) })],
  },
  navigations: {
    custom: custom.must,
    customOrNullObject: custom.may,
    cellValue: cellValue.must,
    cellValueOrNullObject: cellValue.may,
    textComparison: containsText.must,
    textComparisonOrNullObject: containsText.may,
    preset: preset.must,
    presetOrNullObject: preset.may,
  },
  methods: {
    delete: ({ sheet, id }) => {
      sheet.removeConditionalFormat(id);
      return null;
    },
    getRangeOrNullObject: (self, _args, host) => {
      const { areas } = formatOf(self);
      return areas.length === 1 ? rangeOrNull(host, self.sheet, areas[0]) : null;
    },
    getRanges: (self, _args, host) => areasOrNull(host, self.sheet, formatOf(self).areas),
  },
});

const format = (self: ConditionalOf): HostObject => objectOf('ConditionalRangeFormat', self);

export const customConditionalFormatClass = serve('CustomConditionalFormat', {
  navigations: { format, rule: (self) => objectOf('ConditionalFormatRule', self) },
});

export const conditionalFormatRuleClass = serve('ConditionalFormatRule', {
  scalars: {
    formula: [
      (self) => {
        const { rule } = formatOf(self);
        return rule.kind === 'custom' ? rule.formula : '';
      },
      (self, value) => change(self, { rule: { kind: 'custom', formula: text(value) } }),
    ],
  },
});

export const cellValueConditionalFormatClass = serve('CellValueConditionalFormat', {
  navigations: { format },
  scalars: {
    rule: [
      (self) => {
        const { rule } = formatOf(self);
        if (rule.kind !== 'cellValue') return null;
        return { formula1: rule.formula1, formula2: rule.formula2 ?? null, operator: operators.toExcel(rule.operator) };
      },
      (self, value) => {
        const given = record(value);
        change(self, {
          rule: {
            kind: 'cellValue',
            operator: operators.fromExcel(cellOperator(given['operator'])),
            formula1: formulaText(given['formula1']),
            ...(isMissing(given['formula2']) ? {} : { formula2: formulaText(given['formula2']) }),
          },
        });
      },
    ],
  },
});

/** Conditional formats spell two operators without data validation's "To". */
const cellOperator = (operator: unknown): unknown =>
  typeof operator === 'string' ? operator.replace(/^(GreaterThanOrEqual|LessThanOrEqual)$/, '$1To') : operator;

const textOperators = names({
  contains: 'Contains',
  notContains: 'NotContains',
  beginsWith: 'BeginsWith',
  endsWith: 'EndsWith',
});

export const textConditionalFormatClass = serve('TextConditionalFormat', {
  navigations: { format },
  scalars: {
    rule: [
      (self) => {
        const { rule } = formatOf(self);
        return rule.kind === 'containsText'
          ? { operator: textOperators.toExcel(rule.operator), text: rule.text }
          : null;
      },
      (self, value) => {
        const given = record(value);
        const operator = textOperators.fromExcel(given['operator']);
        change(self, { rule: { kind: 'containsText', operator, text: text(given['text']) } });
      },
    ],
  },
});

const criteria = names({
  blanks: 'Blanks',
  notBlanks: 'NonBlanks',
  errors: 'Errors',
  notErrors: 'NonErrors',
  duplicateValues: 'DuplicateValues',
  uniqueValues: 'UniqueValues',
});

export const presetCriteriaConditionalFormatClass = serve('PresetCriteriaConditionalFormat', {
  navigations: { format },
  scalars: {
    rule: [
      (self) => {
        const { rule } = formatOf(self);
        return rule.kind === 'preset' ? { criterion: criteria.toExcel(rule.criterion) } : null;
      },
      (self, value) =>
        change(self, { rule: { kind: 'preset', criterion: criteria.fromExcel(record(value)['criterion']) } }),
    ],
  },
});

const overlay = <Key extends keyof FormatOverlay>(
  key: Key,
  read: (value: unknown) => NonNullable<FormatOverlay[Key]>,
): Scalar<ConditionalOf> => [
  (self) => formatOf(self).format[key] ?? null,
  (self, value) => change(self, { format: { ...formatOf(self).format, [key]: read(value) } }),
];

/** Takes members out of what a format adds. */
function drop(self: ConditionalOf, keys: readonly (keyof FormatOverlay)[]): null {
  const kept = Object.entries(formatOf(self).format).filter(([key]) => !keys.includes(key as keyof FormatOverlay));
  change(self, { format: Object.fromEntries(kept) });
  return null;
}

const someColor = (value: unknown): string => {
  const given = color(value);
  if (given === '') throw invalidArgument('A colour is expected.');
  return given;
};

export const conditionalRangeFormatClass = serve('ConditionalRangeFormat', {
  scalars: { numberFormat: overlay('numberFormat', text) },
  navigations: {
    fill: (self) => objectOf('ConditionalRangeFill', self),
    font: (self) => objectOf('ConditionalRangeFont', self),
  },
});

export const conditionalRangeFontClass = serve('ConditionalRangeFont', {
  scalars: {
    color: overlay('fontColor', someColor),
    bold: overlay('bold', flag),
    italic: overlay('italic', flag),
    strikethrough: overlay('strikethrough', flag),
  },
  methods: { clear: (self) => drop(self, ['fontColor', 'bold', 'italic', 'strikethrough', 'underline']) },
});

export const conditionalRangeFillClass = serve('ConditionalRangeFill', {
  scalars: { color: overlay('fillColor', someColor) },
  methods: { clear: (self) => drop(self, ['fillColor']) },
});
