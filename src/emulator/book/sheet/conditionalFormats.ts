import { areaA1, type Area, cellA1 } from '../area';
import { SHEET_ORDER } from '../cells/sheetFile';
import {
  childrenOf,
  element,
  flag,
  localName,
  numberOf,
  removeChild,
  setAttribute,
  textOf,
  type XmlElement,
} from '../package/xml';
import type { CompareOperator, ConditionalFormat, ConditionalFormatRule, FormatOverlay } from '../sheetRules';
import type { StyleTable } from '../styles/styleTable';
import { readAreas } from './pageSetup';
import { moveAreas } from './validations';

const PRESETS = {
  containsBlanks: 'blanks',
  notContainsBlanks: 'notBlanks',
  containsErrors: 'errors',
  notContainsErrors: 'notErrors',
  duplicateValues: 'duplicateValues',
  uniqueValues: 'uniqueValues',
} as const;

const TEXT_TYPES = {
  containsText: 'contains',
  notContainsText: 'notContains',
  beginsWith: 'beginsWith',
  endsWith: 'endsWith',
} as const;

const containers = (root: XmlElement): XmlElement[] => childrenOf(root, 'conditionalFormatting');

/** Conditional formats by priority. Ids live as long as the elements do. */
export class ConditionalFormats {
  private readonly ids = new WeakMap<XmlElement, string>();
  private nextId = 1;

  constructor(
    private readonly root: XmlElement,
    private readonly styles: StyleTable,
  ) {}

  private idOf(rule: XmlElement): string {
    let id = this.ids.get(rule);
    if (id === undefined) {
      id = `{CF-${this.nextId++}}`;
      this.ids.set(rule, id);
    }
    return id;
  }

  private rules(): { container: XmlElement; rule: XmlElement }[] {
    return containers(this.root)
      .flatMap((container) => childrenOf(container, 'cfRule').map((rule) => ({ container, rule })))
      .sort((one, other) => (numberOf(one.rule, 'priority') ?? 0) - (numberOf(other.rule, 'priority') ?? 0));
  }

  all(): ConditionalFormat[] {
    return this.rules().map(({ container, rule }, priority) => ({
      id: this.idOf(rule),
      areas: readAreas(container.attributes['sqref'] ?? ''),
      priority,
      stopIfTrue: flag(rule, 'stopIfTrue'),
      rule: readRule(rule),
      format: this.styles.overlay(numberOf(rule, 'dxfId')),
    }));
  }

  add(areas: readonly Area[], rule: ConditionalFormatRule, format: FormatOverlay, stopIfTrue = false): string {
    this.rules().forEach(({ rule: one }, at) => setAttribute(one, 'priority', at + 2));
    const node = ruleElement(rule, areas, this.styles.differential(format), 1, stopIfTrue);
    this.place(areas, node);
    return this.idOf(node);
  }

  private place(areas: readonly Area[], rule: XmlElement): void {
    const container = element('conditionalFormatting', { sqref: areas.map(areaA1).join(' ') }, [rule]);
    const limit = SHEET_ORDER.indexOf('conditionalFormatting');
    const at = this.root.children.findIndex(
      (child) => typeof child !== 'string' && SHEET_ORDER.indexOf(localName(child)) > limit,
    );
    if (at < 0) this.root.children.push(container);
    else this.root.children.splice(at, 0, container);
  }

  replace(id: string, change: Partial<Omit<ConditionalFormat, 'id'>>): boolean {
    const found = this.rules().find(({ rule }) => this.idOf(rule) === id);
    const old = this.all().find((one) => one.id === id);
    if (!found || !old) return false;
    const next = { ...old, ...change };
    const dxf = change.format ? this.styles.differential(change.format) : numberOf(found.rule, 'dxfId');
    if (change.rule || change.areas || change.format) {
      const node =
        old.rule.kind === 'other' && !change.rule
          ? found.rule
          : ruleElement(next.rule, next.areas, dxf, numberOf(found.rule, 'priority') ?? 1, next.stopIfTrue);
      this.ids.set(node, id);
      this.take(found.container, found.rule);
      this.place(next.areas, node);
    } else setAttribute(found.rule, 'stopIfTrue', next.stopIfTrue ? 1 : undefined);
    if (change.priority !== undefined) this.reorder(id, change.priority);
    return true;
  }

  private reorder(id: string, priority: number): void {
    const rules = this.rules().map(({ rule }) => rule);
    const moved = rules.find((rule) => this.idOf(rule) === id);
    if (!moved) return;
    const others = rules.filter((rule) => rule !== moved);
    others.splice(priority, 0, moved);
    others.forEach((rule, at) => setAttribute(rule, 'priority', at + 1));
  }

  remove(id: string): boolean {
    const found = this.rules().find(({ rule }) => this.idOf(rule) === id);
    if (found) this.take(found.container, found.rule);
    return found !== undefined;
  }

  private take(container: XmlElement, rule: XmlElement): void {
    removeChild(container, rule);
    if (childrenOf(container, 'cfRule').length === 0) removeChild(this.root, container);
  }

  move(move: (area: Area) => Area | undefined): void {
    for (const container of containers(this.root)) {
      moveAreas(container, move);
      if (container.attributes['sqref'] === '') removeChild(this.root, container);
    }
  }
}

function readRule(node: XmlElement): ConditionalFormatRule {
  const type = node.attributes['type'] ?? '';
  const [first = '', second] = childrenOf(node, 'formula').map(textOf);
  if (type === 'expression') return { kind: 'custom', formula: `=${first}` };
  if (type === 'cellIs') {
    const operator = (node.attributes['operator'] ?? 'equal') as CompareOperator;
    return {
      kind: 'cellValue',
      operator,
      formula1: `=${first}`,
      ...(second !== undefined && { formula2: `=${second}` }),
    };
  }
  if (type in TEXT_TYPES) {
    return {
      kind: 'containsText',
      operator: TEXT_TYPES[type as keyof typeof TEXT_TYPES],
      text: node.attributes['text'] ?? '',
    };
  }
  if (type in PRESETS) return { kind: 'preset', criterion: PRESETS[type as keyof typeof PRESETS] };
  return { kind: 'other', type };
}

function ruleElement(
  rule: ConditionalFormatRule,
  areas: readonly Area[],
  dxfId: number | undefined,
  priority: number,
  stopIfTrue: boolean,
): XmlElement {
  const first = areas[0];
  const cell = first ? cellA1(first.row, first.column) : 'A1';
  const common = { dxfId, priority, stopIfTrue: stopIfTrue ? 1 : undefined };
  const formula = (text: string): XmlElement => element('formula', {}, [text.startsWith('=') ? text.slice(1) : text]);
  switch (rule.kind) {
    case 'custom':
      return element('cfRule', { type: 'expression', ...common }, [formula(rule.formula)]);
    case 'cellValue': {
      const formulas = [rule.formula1, ...(rule.formula2 === undefined ? [] : [rule.formula2])].map(formula);
      return element('cfRule', { type: 'cellIs', ...common, operator: rule.operator }, formulas);
    }
    case 'containsText': {
      const quoted = `"${rule.text.replaceAll('"', '""')}"`;
      const type =
        (Object.keys(TEXT_TYPES) as (keyof typeof TEXT_TYPES)[]).find((name) => TEXT_TYPES[name] === rule.operator) ??
        'containsText';
      const tests = {
        containsText: `NOT(ISERROR(SEARCH(${quoted},${cell})))`,
        notContainsText: `ISERROR(SEARCH(${quoted},${cell}))`,
        beginsWith: `LEFT(${cell},LEN(${quoted}))=${quoted}`,
        endsWith: `RIGHT(${cell},LEN(${quoted}))=${quoted}`,
      };
      const operator = type === 'notContainsText' ? 'notContains' : type;
      return element('cfRule', { type, ...common, operator, text: rule.text }, [formula(tests[type])]);
    }
    case 'preset': {
      const type =
        (Object.keys(PRESETS) as (keyof typeof PRESETS)[]).find((name) => PRESETS[name] === rule.criterion) ??
        'containsBlanks';
      const tests: Partial<Record<keyof typeof PRESETS, string>> = {
        containsBlanks: `LEN(TRIM(${cell}))=0`,
        notContainsBlanks: `LEN(TRIM(${cell}))>0`,
        containsErrors: `ISERROR(${cell})`,
        notContainsErrors: `NOT(ISERROR(${cell}))`,
      };
      const test = tests[type];
      return element('cfRule', { type, ...common }, test === undefined ? [] : [formula(test)]);
    }
    case 'other':
      return element('cfRule', { type: rule.type, ...common });
  }
}
