import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { membersPage } from '../../../src/emulator/membersPage';
import { hostClasses } from '../../../src/emulator/objects/classes';
import { librarySchema } from '../../../src/emulator/schema/librarySchema';
import { readLibrarySchema } from '../../../src/emulator/schema/readLibrarySchema';
import { openExcel, type OpenedExcel } from '../../support/openExcel';

interface Prototype {
  readonly _className: string;
  readonly _scalarPropertyNames?: readonly string[];
  readonly _scalarPropertyOriginalNames?: readonly string[];
  readonly _navigationPropertyNames?: readonly string[];
  readonly _isCollection?: boolean;
}

describe('the schema of the library', () => {
  let opened: OpenedExcel;
  beforeAll(async () => {
    opened = await openExcel();
  });
  afterAll(() => opened.close());

  it('is what the installed library and its types give', () => {
    expect(librarySchema).toEqual(readLibrarySchema(join(process.cwd(), 'node_modules')));
  });

  it('agrees with the classes of the build that runs', () => {
    const namespace = opened.Excel as unknown as Record<string, { readonly prototype?: Prototype } | undefined>;
    const differing = Object.entries(librarySchema.classes).filter(([name, schema]) => {
      const prototype = namespace[name]?.prototype;
      const scalars = Object.keys(schema.scalars).sort();
      const runs = [...(prototype?._scalarPropertyNames ?? [])].sort();
      return (
        JSON.stringify(scalars) !== JSON.stringify(runs) ||
        (prototype?._isCollection ?? false) !== (schema.collection ?? false)
      );
    });
    expect(differing.map(([name]) => name)).toEqual([]);
  });

  it('lists what is emulated beside the README', () => {
    expect(readFileSync(join(process.cwd(), 'src/emulator/members.md'), 'utf8')).toBe(membersPage());
  });

  it('knows every member that the emulated Excel serves', () => {
    const unknown = Object.entries(hostClasses).flatMap(([className, { scalars, navigations, methods }]) => {
      const schema = librarySchema.classes[className];
      const misplaced = (members: object | undefined, known: object | undefined): string[] =>
        Object.keys(members ?? {}).filter((name) => !(name in (known ?? {})));
      return [
        ...misplaced(scalars, schema?.scalars),
        ...misplaced(navigations, schema?.navigations),
        ...misplaced(methods, schema?.methods).filter(
          (name) => !(name.replace('OrNullObject', '') in (schema?.methods ?? {})),
        ),
      ].map((name) => `${className}.${name}`);
    });
    expect(unknown).toEqual([]);
  });
});
