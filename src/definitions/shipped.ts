import * as z from 'zod';
import { Abbreviation, Catalogue, CodeEntry, Programme, Theme } from '../core/model/catalogue';
import type { Definitions } from '../core/model/definitions';
import { Register } from '../core/model/register';
import danVanKheo from './catalogues/dan-van-kheo.json';
import lapThach from './catalogues/lap-thach.json';
import lists from './catalogues/lists.json';
import records from './catalogues/records.json';
import traVinh from './catalogues/tra-vinh.json';
import commitments from './registers/commitments.json';
import documents from './registers/documents.json';
import exemplars from './registers/exemplars.json';
import meetings from './registers/meetings.json';
import models from './registers/models.json';
import results from './registers/results.json';
import supervisions from './registers/supervisions.json';
import units from './registers/units.json';

/** Code lists that are the same whatever category set an office uses, by list id. */
const CodeLists = z.strictObject({ version: z.literal(1), lists: z.record(z.string(), z.array(CodeEntry)) });

/** Abbreviations, themes and programmes that a catalogue begins with. */
const Records = z.strictObject({
  version: z.literal(1),
  abbreviations: z.array(Abbreviation),
  themes: z.array(Theme),
  programmes: z.array(Programme),
});

/** One category set; the active one is the code list "category". */
const CategorySet = z.strictObject({
  version: z.literal(1),
  id: z.string().regex(/^[a-z-]+$/),
  entries: z.array(CodeEntry).min(1),
});

let checked: Definitions | undefined;

/**
 * The registers and catalogues that the product ships, checked once at first use. Category sets: lap-thach (default),
 * dan-van-kheo, tra-vinh.
 *
 * @throws z.ZodError naming the path when a shipped file is bad: that is a bug of ours, found by the tests.
 */
export function shippedDefinitions(): Definitions {
  checked ??= checkDefinitions();
  return checked;
}

function checkDefinitions(): Definitions {
  const common = CodeLists.parse(lists).lists;
  const { abbreviations, themes, programmes } = Records.parse(records);
  const sets = [lapThach, danVanKheo, traVinh].map((set) => CategorySet.parse(set));
  return {
    registers: [models, exemplars, documents, meetings, commitments, supervisions, results, units].map((register) =>
      Register.parse(register),
    ),
    catalogues: Object.fromEntries(
      sets.map((set) => [
        set.id,
        Catalogue.parse({
          version: 1,
          categorySet: set.id,
          lists: { category: set.entries, ...common },
          units: [],
          abbreviations,
          themes,
          programmes,
        }),
      ]),
    ),
  };
}
