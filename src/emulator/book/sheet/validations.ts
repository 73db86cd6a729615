import { areaA1, type Area, areaHas, intersectAreas, lastColumn, lastRow } from '../area';
import { BookError } from '../bookError';
import { SHEET_ORDER } from '../cells/sheetFile';
import {
  childOf,
  childrenOf,
  element,
  flag,
  placeChild,
  removeChild,
  setAttribute,
  textOf,
  type XmlElement,
} from '../package/xml';
import type { CompareOperator, DataValidation, ValidationRule } from '../sheetRules';
import { readAreas } from './pageSetup';

const LIST_LENGTH = 255;
const KINDS: Readonly<Record<string, ValidationRule['kind']>> = {
  whole: 'wholeNumber',
  decimal: 'decimal',
  list: 'list',
  date: 'date',
  time: 'time',
  textLength: 'textLength',
  custom: 'custom',
};

/** Formula members hold formulas and constants alike; here a formula has its `=`. */
const fromFile = (text: string): string => (text === '' || !Number.isNaN(Number(text)) ? text : `=${text}`);
const toFile = (text: string): string => (text.startsWith('=') ? text.slice(1) : text);

const nodesOf = (root: XmlElement): XmlElement[] => childrenOf(childOf(root, 'dataValidations'), 'dataValidation');

export function readValidations(root: XmlElement): { areas: Area[]; validation: DataValidation }[] {
  return nodesOf(root).flatMap((node) => {
    const validation = readOne(node);
    return validation ? [{ areas: readAreas(node.attributes['sqref'] ?? ''), validation }] : [];
  });
}

export function validationAt(root: XmlElement, row: number, column: number): DataValidation | undefined {
  for (const node of nodesOf(root)) {
    if (readAreas(node.attributes['sqref'] ?? '').some((area) => areaHas(area, row, column))) return readOne(node);
  }
  return undefined;
}

function readOne(node: XmlElement): DataValidation | undefined {
  const kind = KINDS[node.attributes['type'] ?? 'none'];
  const first = textOf(childOf(node, 'formula1'));
  const second = textOf(childOf(node, 'formula2'));
  let rule: ValidationRule;
  if (kind === undefined) return undefined;
  if (kind === 'list') {
    const source = first.startsWith('"') ? first.slice(1, -1).replaceAll('""', '"') : `=${first}`;
    rule = { kind, source, inCellDropDown: !flag(node, 'showDropDown') };
  } else if (kind === 'custom') rule = { kind, formula: `=${first}` };
  else {
    const operator = (node.attributes['operator'] ?? 'between') as CompareOperator;
    rule = { kind, operator, formula1: fromFile(first), ...(second !== '' && { formula2: fromFile(second) }) };
  }
  return {
    rule,
    ignoreBlanks: flag(node, 'allowBlank'),
    errorAlert: {
      show: flag(node, 'showErrorMessage'),
      style: (node.attributes['errorStyle'] ?? 'stop') as DataValidation['errorAlert']['style'],
      title: node.attributes['errorTitle'] ?? '',
      message: node.attributes['error'] ?? '',
    },
    prompt: {
      show: flag(node, 'showInputMessage'),
      title: node.attributes['promptTitle'] ?? '',
      message: node.attributes['prompt'] ?? '',
    },
  };
}

function validationElement(area: Area, validation: DataValidation): XmlElement {
  const { rule, errorAlert, prompt } = validation;
  const node = element('dataValidation', {
    type: Object.keys(KINDS).find((name) => KINDS[name] === rule.kind),
    errorStyle: errorAlert.style === 'stop' ? undefined : errorAlert.style,
    operator: 'operator' in rule && rule.operator !== 'between' ? rule.operator : undefined,
    allowBlank: validation.ignoreBlanks ? 1 : undefined,
    showDropDown: rule.kind === 'list' && !rule.inCellDropDown ? 1 : undefined,
    showInputMessage: prompt.show ? 1 : undefined,
    showErrorMessage: errorAlert.show ? 1 : undefined,
    errorTitle: errorAlert.title || undefined,
    error: errorAlert.message || undefined,
    promptTitle: prompt.title || undefined,
    prompt: prompt.message || undefined,
    sqref: areaA1(area),
  });
  const formula = (name: string, text: string): void => void node.children.push(element(name, {}, [text]));
  if (rule.kind === 'list') {
    if (!rule.source.startsWith('=') && rule.source.length > LIST_LENGTH) {
      throw new BookError('InvalidArgument', `A list of a validation may have ${LIST_LENGTH} characters`);
    }
    formula('formula1', rule.source.startsWith('=') ? rule.source.slice(1) : `"${rule.source.replaceAll('"', '""')}"`);
  } else if (rule.kind === 'custom') formula('formula1', toFile(rule.formula));
  else {
    formula('formula1', toFile(rule.formula1));
    if (rule.formula2 !== undefined) formula('formula2', toFile(rule.formula2));
  }
  return node;
}

/** Replaces what an area had; parts of older ones outside it stay. */
export function writeValidation(root: XmlElement, area: Area, validation: DataValidation | undefined): void {
  const added = validation && validationElement(area, validation);
  for (const node of nodesOf(root)) cutOut(node, area);
  const kept = nodesOf(root).filter((node) => node.attributes['sqref'] !== '');
  if (added) {
    const same = kept.find((node) => sameBut(node, added));
    if (same) setAttribute(same, 'sqref', `${same.attributes['sqref'] ?? ''} ${areaA1(area)}`);
    else kept.push(added);
  }
  storeValidations(root, kept);
}

const sameBut = (one: XmlElement, other: XmlElement): boolean => {
  const plain = (node: XmlElement): string =>
    JSON.stringify([
      Object.entries(node.attributes)
        .filter(([name]) => name !== 'sqref')
        .sort(),
      node.children.map((child) => (typeof child === 'string' ? child : [child.name, textOf(child)])),
    ]);
  return plain(one) === plain(other) && !textOf(one).match(/(?<![$A-Z])[A-Z]{1,3}\$?\d/);
};

function storeValidations(root: XmlElement, nodes: readonly XmlElement[]): void {
  const container = childOf(root, 'dataValidations');
  if (container) removeChild(root, container);
  if (nodes.length > 0) placeChild(root, element('dataValidations', { count: nodes.length }, nodes), SHEET_ORDER);
}

/** Moves the areas of validations; those that vanish go. */
export function moveValidations(root: XmlElement, move: (area: Area) => Area | undefined): void {
  const nodes = nodesOf(root);
  if (nodes.length === 0) return;
  for (const node of nodes) moveAreas(node, move);
  storeValidations(
    root,
    nodes.filter((node) => node.attributes['sqref'] !== ''),
  );
}

/** Moves the list of areas that a member keeps in `sqref`. */
export function moveAreas(node: XmlElement, move: (area: Area) => Area | undefined): void {
  const areas = readAreas(node.attributes['sqref'] ?? '').flatMap((area) => move(area) ?? []);
  setAttribute(node, 'sqref', areas.map(areaA1).join(' '));
}

/** Takes an area out of the list of areas that a member keeps in `sqref`. */
export function cutOut(node: XmlElement, hole: Area): void {
  const areas = readAreas(node.attributes['sqref'] ?? '').flatMap((area) => without(area, hole));
  setAttribute(node, 'sqref', areas.map(areaA1).join(' '));
}

/** What is left of an area around a hole: up to four rectangles. */
function without(area: Area, hole: Area): Area[] {
  const common = intersectAreas(area, hole);
  if (!common) return [area];
  const parts: Area[] = [];
  if (common.row > area.row) parts.push({ ...area, rowCount: common.row - area.row });
  if (lastRow(common) < lastRow(area))
    parts.push({ ...area, row: lastRow(common) + 1, rowCount: lastRow(area) - lastRow(common) });
  const middle = { row: common.row, rowCount: common.rowCount };
  if (common.column > area.column)
    parts.push({ ...middle, column: area.column, columnCount: common.column - area.column });
  if (lastColumn(common) < lastColumn(area)) {
    parts.push({ ...middle, column: lastColumn(common) + 1, columnCount: lastColumn(area) - lastColumn(common) });
  }
  return parts;
}
