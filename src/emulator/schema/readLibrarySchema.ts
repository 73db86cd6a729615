import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { readApiSets, type ApiSets } from './readApiSets';
import type {
  ClassSchema,
  EventSchema,
  LibrarySchema,
  MethodSchema,
  NavigationSchema,
  ScalarSchema,
} from './librarySchema';

/** Accessors that describe a class instead of being members of it. */
const METADATA = new Set([
  '_className',
  '_isCollection',
  '_collectionPropertyPath',
  '_scalarPropertyNames',
  '_scalarPropertyOriginalNames',
  '_scalarPropertyUpdateable',
  '_navigationPropertyNames',
]);

/** A class while it is being read. */
interface Draft {
  readonly arrays: Map<string, readonly (string | boolean)[]>;
  collection: boolean;
  items?: string;
  readonly navigations: Record<string, NavigationSchema>;
  readonly methods: Record<string, MethodSchema>;
  readonly events: Record<string, EventSchema>;
  readonly aliases: Record<string, string>;
  /** Requirement sets that the library itself names, by member. */
  readonly sets: Map<string, string>;
}

type Version = { readonly version: string };
const versionOf = (modules: string, name: string): string =>
  (JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8')) as Version).version;

/**
 * Reads the Excel namespace of Office.js off its readable build, whose classes are all of one shape, and each
 * member's requirement set off the "Api set" tags of the type declarations (where silent, off the library's own check).
 *
 * @param modules - the node_modules folder that holds both packages.
 */
export function readLibrarySchema(modules: string): LibrarySchema {
  const path = join(modules, '@microsoft/office-js/dist/excel-win32-16.01.debug.js');
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, true);
  const drafts = new Map<string, Draft>();
  for (const statement of source.statements) {
    const body = excelNamespaceBody(statement);
    if (body) for (const inner of body.statements) readDeclaration(inner, drafts);
  }
  const sets = readApiSets(join(modules, '@types/office-js/index.d.ts'));
  const classes: Record<string, ClassSchema> = {};
  for (const name of [...drafts.keys()].sort()) {
    const draft = drafts.get(name);
    if (draft) classes[name] = toClassSchema(name, draft, sets);
  }
  return {
    library: versionOf(modules, '@microsoft/office-js'),
    types: versionOf(modules, '@types/office-js'),
    classes,
  };
}

/** The body of `(function (Excel) { … })(Excel || (Excel = {}))`. */
function excelNamespaceBody(statement: ts.Statement): ts.Block | undefined {
  if (!ts.isExpressionStatement(statement) || !ts.isCallExpression(statement.expression)) return undefined;
  const callee = unwrap(statement.expression.expression);
  if (!ts.isFunctionExpression(callee)) return undefined;
  return callee.parameters[0]?.name.getText() === 'Excel' ? callee.body : undefined;
}

const unwrap = (node: ts.Expression): ts.Expression =>
  ts.isParenthesizedExpression(node) ? unwrap(node.expression) : node;

/** Reads `var Name = (function (_super) { … })(Base)`, and the `_CC` functions in which a setter uses another wire name. */
function readDeclaration(statement: ts.Statement, drafts: Map<string, Draft>): void {
  if (ts.isVariableStatement(statement)) {
    const declaration = statement.declarationList.declarations[0];
    const body = declaration && classBody(declaration.initializer);
    if (body) readClass(declaration.name.getText(), body, drafts);
    return;
  }
  for (const call of callsIn(statement)) {
    const found = /^_invokeSetProperty$/.exec(call.expression.getText()) && call.arguments[1];
    const holder = found && enclosingFunctionName(call);
    const [, className = '', member = ''] = /^(\w+?)_(\w+)_Set$/.exec(holder ?? '') ?? [];
    const draft = drafts.get(className);
    if (found && draft && ts.isStringLiteral(found)) {
      const name = member.charAt(0).toLowerCase() + member.slice(1);
      if (found.text !== member) draft.aliases[found.text] = name;
    }
  }
}

function classBody(initializer: ts.Expression | undefined): ts.Block | undefined {
  if (!initializer) return undefined;
  const call = unwrap(initializer);
  if (!ts.isCallExpression(call)) return undefined;
  const callee = unwrap(call.expression);
  if (!ts.isFunctionExpression(callee) || callee.parameters[0]?.name.getText() !== '_super') return undefined;
  return callee.body;
}

function readClass(name: string, body: ts.Block, drafts: Map<string, Draft>): void {
  const draft: Draft = {
    arrays: new Map(),
    collection: false,
    navigations: {},
    methods: {},
    events: {},
    aliases: {},
    sets: new Map(),
  };
  for (const statement of body.statements) {
    if (!ts.isExpressionStatement(statement)) continue;
    const { expression } = statement;
    if (ts.isCallExpression(expression) && expression.expression.getText() === 'Object.defineProperty') {
      readAccessor(expression, draft);
    } else if (ts.isBinaryExpression(expression)) {
      readMethod(expression, draft);
    }
  }
  if (draft.arrays.has('_className')) drafts.set(name, draft);
}

function readAccessor(definition: ts.CallExpression, draft: Draft): void {
  const name = textOf(definition.arguments[1]);
  const descriptor = definition.arguments[2];
  if (name === undefined || !descriptor) return;
  if (METADATA.has(name)) {
    const returned = returnedLiterals(descriptor);
    if (name === '_isCollection') draft.collection = returned[0] === true;
    else draft.arrays.set(name, returned);
    return;
  }
  const calls = callsIn(descriptor);
  noteApiSet(name, calls, draft);
  const creation = calls.find((call) => call.expression.getText() === '_createPropertyObject');
  if (creation) {
    const wire = textOf(creation.arguments[2]) ?? '';
    draft.navigations[name] = { ...withWire(name, wire), class: classNameOf(creation.arguments[0]) };
    return;
  }
  const event = firstEvent(descriptor);
  if (event) draft.events[name] = event;
}

function readMethod({ left, right }: ts.BinaryExpression, draft: Draft): void {
  if (!ts.isPropertyAccessExpression(left) || !left.expression.getText().endsWith('.prototype')) return;
  if (!ts.isFunctionExpression(right)) return;
  const name = left.name.text;
  const calls = callsIn(right);
  noteApiSet(name, calls, draft);
  for (const call of calls) {
    const callee = call.expression.getText();
    if (callee === '_createChildItemObject') draft.items = classNameOf(call.arguments[0]);
    const parameters = right.parameters.map((parameter) => parameter.name.getText());
    const rest = parameters.length > 0 ? { parameters } : {};
    if (callee === '_createIndexerObject') {
      draft.methods[name] = { ...withWire(name, ''), class: classNameOf(call.arguments[0]), ...rest };
    } else if (callee === '_createMethodObject') {
      const wire = textOf(call.arguments[2]) ?? '';
      draft.methods[name] = { ...withWire(name, wire), class: classNameOf(call.arguments[0]), ...rest };
    } else if (callee === '_invokeMethod' && call.arguments[0]?.getText() === 'this') {
      draft.methods[name] = { ...withWire(name, textOf(call.arguments[1]) ?? ''), ...rest };
    }
  }
}

/** Reads the literal object that describes an event: its message type and the wire method that registers. */
function firstEvent(descriptor: ts.Node): EventSchema | undefined {
  let found: EventSchema | undefined;
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) {
      const property = (name: string): string | undefined =>
        node.properties.find((each) => each.name?.getText() === name)?.getText();
      const type = /eventType: (\d+)/.exec(property('eventType') ?? '')?.[1];
      const register = /(?:\.|")(_Register\w+)/.exec(property('registerFunc') ?? '')?.[1];
      if (type !== undefined && register !== undefined) found ??= { type: Number(type), register };
    }
    ts.forEachChild(node, visit);
  };
  visit(descriptor);
  return found;
}

/** `_throwIfApiNotSupported("Class.member", _defaultApiSetName | "Set", "1.9", …)`. */
function noteApiSet(name: string, calls: readonly ts.CallExpression[], draft: Draft): void {
  for (const call of calls) {
    if (call.expression.getText() !== '_throwIfApiNotSupported') continue;
    const set = textOf(call.arguments[1]);
    const version = textOf(call.arguments[2]) ?? '';
    draft.sets.set(name, set === undefined ? version : `${set} ${version}`);
  }
}

function toClassSchema(className: string, draft: Draft, sets: ApiSets): ClassSchema {
  const since = (name: string): { since?: string } => {
    const set = sets.get(`${className}.${name}`) ?? draft.sets.get(name);
    return set === undefined ? {} : { since: set };
  };
  const dated = <T extends object>(members: Record<string, T>): Record<string, T> =>
    Object.fromEntries(Object.entries(members).map(([name, member]) => [name, { ...member, ...since(name) }]));

  const names = draft.arrays.get('_scalarPropertyNames') ?? [];
  const wires = draft.arrays.get('_scalarPropertyOriginalNames') ?? [];
  const updateable = draft.arrays.get('_scalarPropertyUpdateable') ?? [];
  const scalars: Record<string, ScalarSchema> = {};
  names.forEach((name, index) => {
    const member = String(name);
    scalars[member] = {
      ...withWire(member, String(wires[index])),
      ...(updateable[index] === true ? { updateable: true } : {}),
      ...since(member),
    };
  });
  return {
    ...(draft.collection ? { collection: true } : {}),
    ...(draft.items === undefined ? {} : { items: draft.items }),
    scalars,
    navigations: dated(draft.navigations),
    methods: dated(draft.methods),
    events: dated(draft.events),
    aliases: draft.aliases,
  };
}

const withWire = (name: string, wire: string): { wire?: string } =>
  wire === '' || wire === name.charAt(0).toUpperCase() + name.slice(1) ? {} : { wire };

const textOf = (node: ts.Node | undefined): string | undefined =>
  node && ts.isStringLiteral(node) ? node.text : undefined;

const classNameOf = (node: ts.Node | undefined): string => node?.getText().replace(/^Excel\./, '') ?? '';

function returnedLiterals(node: ts.Node): (string | boolean)[] {
  const literals: (string | boolean)[] = [];
  const visit = (child: ts.Node): void => {
    if (ts.isReturnStatement(child) && child.expression) {
      const elements = ts.isArrayLiteralExpression(child.expression) ? child.expression.elements : [child.expression];
      for (const element of elements) {
        if (ts.isStringLiteral(element)) literals.push(element.text);
        else literals.push(element.kind === ts.SyntaxKind.TrueKeyword);
      }
      return;
    }
    ts.forEachChild(child, visit);
  };
  visit(node);
  return literals;
}

function callsIn(node: ts.Node): ts.CallExpression[] {
  const calls: ts.CallExpression[] = [];
  const visit = (child: ts.Node): void => {
    if (ts.isCallExpression(child)) calls.push(child);
    ts.forEachChild(child, visit);
  };
  visit(node);
  return calls;
}

function enclosingFunctionName(node: ts.Node): string | undefined {
  for (let at = node; !ts.isSourceFile(at); at = at.parent) {
    if (ts.isFunctionDeclaration(at)) return at.name?.text;
  }
  return undefined;
}
