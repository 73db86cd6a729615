import { readFileSync } from 'node:fs';

/** "Class.member" → "1.7" for a member of ExcelApi 1.7, or the set's whole name for any other set. */
export type ApiSets = ReadonlyMap<string, string>;

/**
 * Reads the "Api set" tags of the Excel classes in the type declarations. The file is 9 MB of even layout, so it is
 * read by lines rather than parsed: a class opens at four spaces of indent, its members stand at eight.
 */
export function readApiSets(path: string): ApiSets {
  const sets = new Map<string, string>();
  let inExcel = false;
  let className = '';
  let tag: string | undefined;
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const namespace = /^declare namespace (\w+)/.exec(line)?.[1];
    if (namespace !== undefined) inExcel = namespace === 'Excel';
    if (!inExcel) continue;
    const opened = /^ {4}(?:export )?(?:class|interface|namespace|enum|const enum) (\w+)/.exec(line);
    if (opened) {
      className = line.includes(' class ') ? (opened[1] ?? '') : '';
      tag = undefined;
      continue;
    }
    const found = /\[Api set: ([^\]]*)\]/.exec(line)?.[1];
    if (found !== undefined) {
      tag = found;
      continue;
    }
    const member = /^ {8}(?:readonly )?(\w+)\??[(:<]/.exec(line)?.[1];
    if (member === undefined || tag === undefined || className === '') continue;
    const key = `${className}.${member}`;
    if (!sets.has(key)) sets.set(key, shortSet(tag));
    tag = undefined;
  }
  return sets;
}

/** "ExcelApi 1.7" → "1.7"; a tag with more words ("ExcelApi 1.1 requires an index …") → its first version; others stay. */
const shortSet = (tag: string): string => /^ExcelApi (\d+\.\d+)/.exec(tag)?.[1] ?? tag.trim();
