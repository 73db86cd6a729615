import ts from 'typescript';

/** A requirement set as the type declarations tag it: "ExcelApi 1.9", "ExcelApiOnline 1.1". */
export type ApiSet = string;

const TAG = /\[Api set:\s*([^\]]+?)\s*\]/;

/**
 * The requirement set that brought a member of the Excel namespace; a member without a tag of its own came with its
 * class. Null for anything outside that namespace.
 */
export function apiSetOf(declaration: ts.Declaration): ApiSet | null {
  if (!isInExcel(declaration)) return null;
  for (let node: ts.Node = declaration; !ts.isSourceFile(node); node = node.parent) {
    const tag = ts
      .getJSDocCommentsAndTags(node)
      .map((comment) => TAG.exec(comment.getText())?.[1])
      .find((found) => found !== undefined);
    if (tag !== undefined) return tag;
  }
  return null;
}

function isInExcel(declaration: ts.Declaration): boolean {
  if (!declaration.getSourceFile().fileName.includes('@types/office-js')) return false;
  for (let node: ts.Node = declaration; !ts.isSourceFile(node); node = node.parent) {
    if (ts.isModuleDeclaration(node) && node.name.text === 'Excel') return true;
  }
  return false;
}

/** Whether a host that has ExcelApi `floor` is sure to have a set. A set under another name is never sure. */
export function isWithin(set: ApiSet, floor: string): boolean {
  const version = /^ExcelApi (\d+\.\d+)/.exec(set)?.[1];
  return version !== undefined && compareVersions(version, floor) <= 0;
}

/** Orders "1.9" before "1.14". */
export function compareVersions(a: string, b: string): number {
  const [majorA = 0, minorA = 0] = a.split('.').map(Number);
  const [majorB = 0, minorB = 0] = b.split('.').map(Number);
  return majorA - majorB || minorA - minorB;
}
