import { dirname, relative } from 'node:path';
import ts from 'typescript';
import { apiSetOf, compareVersions, isWithin, type ApiSet } from './apiSetOf';

/** The oldest Excel that the product runs on is 2021, which ends at this version of ExcelApi. */
export const FLOOR = '1.14';

/** A use of an Excel member that the floor does not have; `line` as an editor counts, from 1. */
export interface MemberAbove {
  readonly file: string;
  readonly line: number;
  readonly member: string;
  readonly set: ApiSet;
}

/** Every use of an Excel member above a version of ExcelApi that no `isSetSupported` guards, and how many were looked at. */
export interface MemberCheck {
  readonly members: readonly MemberAbove[];
  readonly checked: number;
}

/**
 * Looks at member accesses, calls (by the overload that is called), keys of object literals that Excel reads, and the
 * paths in `load('a/b, c')`.
 *
 * @param configPath - tsconfig.json of the project.
 * @param where - which of its files to look at, by full path with forward slashes.
 */
export function excelMembersAbove(floor: string, configPath: string, where: RegExp): MemberCheck {
  const root = dirname(configPath);
  const { options, fileNames } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(configPath, (path) => ts.sys.readFile(path)).config,
    ts.sys,
    root,
  );
  const files = fileNames.filter((name) => where.test(name));
  const program = ts.createProgram(files, options);
  const checker = program.getTypeChecker();
  const members: MemberAbove[] = [];
  let checked = 0;

  for (const file of files) {
    const source = program.getSourceFile(file);
    if (!source) continue;
    visit(source, (node) => {
      for (const { name, declaration } of usesOf(node, checker)) {
        const set = apiSetOf(declaration);
        if (set === null) continue;
        checked += 1;
        if (isWithin(set, floor) || isGuarded(node, set)) continue;
        const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
        members.push({ file: relative(root, file), line, member: name, set });
      }
    });
  }
  return { members, checked };
}

function visit(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node);
  ts.forEachChild(node, (child) => {
    visit(child, look);
  });
}

interface Use {
  readonly name: string;
  readonly declaration: ts.Declaration;
}

function usesOf(node: ts.Node, checker: ts.TypeChecker): readonly Use[] {
  if (ts.isCallExpression(node)) return loadedPaths(node, checker);
  if (ts.isPropertyAccessExpression(node)) {
    const called = ts.isCallExpression(node.parent) && node.parent.expression === node;
    const signature = called ? checker.getResolvedSignature(node.parent)?.declaration : undefined;
    const declaration = signature ?? firstDeclaration(checker.getSymbolAtLocation(node.name));
    return declaration ? [{ name: node.name.text, declaration }] : [];
  }
  if (ts.isObjectLiteralExpression(node)) {
    const type = checker.getContextualType(node);
    return type ? node.properties.flatMap((property) => useOf(checker, type, property.name?.getText() ?? '')) : [];
  }
  return [];
}

const firstDeclaration = (symbol: ts.Symbol | undefined): ts.Declaration | undefined => symbol?.declarations?.[0];

function useOf(checker: ts.TypeChecker, type: ts.Type, name: string): readonly Use[] {
  const declaration = firstDeclaration(checker.getPropertyOfType(checker.getNonNullableType(type), name));
  return declaration ? [{ name, declaration }] : [];
}

/** Members named in the texts given to `load`; in a path through a collection, "items" is one step like any other. */
function loadedPaths(call: ts.CallExpression, checker: ts.TypeChecker): readonly Use[] {
  if (!ts.isPropertyAccessExpression(call.expression) || call.expression.name.text !== 'load') return [];
  const texts: string[] = [];
  for (const argument of call.arguments) {
    visit(argument, (node) => {
      if (ts.isStringLiteralLike(node)) texts.push(node.text);
    });
  }
  const receiver = checker.getTypeAtLocation(call.expression.expression);
  return texts
    .flatMap((text) => text.split(','))
    .flatMap((path) => usesAlong(checker, receiver, path.trim().split('/')));
}

function usesAlong(checker: ts.TypeChecker, receiver: ts.Type, path: readonly string[]): readonly Use[] {
  const uses: Use[] = [];
  let type = receiver;
  for (const name of path) {
    const element = checker.getPropertyOfType(type, name) ? type : elementType(checker, type);
    const [use] = useOf(checker, element, name);
    if (!use) return uses;
    uses.push(use);
    type = checker.getTypeAtLocation(use.declaration);
  }
  return uses;
}

/** A collection's path may leave "items" out: 'name' on worksheets means the name of each. */
function elementType(checker: ts.TypeChecker, type: ts.Type): ts.Type {
  const items = checker.getPropertyOfType(type, 'items');
  const list = items ? checker.getTypeOfSymbol(items) : type;
  return checker.getIndexTypeOfType(list, ts.IndexKind.Number) ?? list;
}

/** Whether a node stands where `isSetSupported` has answered yes for a set at least as new. */
function isGuarded(node: ts.Node, set: ApiSet): boolean {
  for (let child = node; !ts.isSourceFile(child); child = child.parent) {
    const condition = conditionOf(child);
    if (condition && asksFor(condition, set)) return true;
  }
  return false;
}

/** The condition under which a node is reached, where its parent is a branch. */
function conditionOf(node: ts.Node): ts.Expression | null {
  const { parent } = node;
  if (ts.isIfStatement(parent) && parent.thenStatement === node) return parent.expression;
  if (ts.isConditionalExpression(parent) && parent.whenTrue === node) return parent.condition;
  const isAnd = ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken;
  return isAnd && parent.right === node ? parent.left : null;
}

function asksFor(condition: ts.Expression, set: ApiSet): boolean {
  const [name, version = ''] = set.split(' ');
  let asks = false;
  visit(condition, (node) => {
    if (!ts.isCallExpression(node) || !node.expression.getText().endsWith('isSetSupported')) return;
    if (ts.isPrefixUnaryExpression(node.parent)) return;
    const [asked, askedVersion] = node.arguments.map((argument) =>
      ts.isStringLiteralLike(argument) ? argument.text : '',
    );
    if (asked === name && askedVersion !== undefined && compareVersions(askedVersion, version) >= 0) asks = true;
  });
  return asks;
}
