import type { Severity } from '../core/model/finding';
import type { CellValue } from '../core/model/snapshot';

/** Counts of something by severity. */
export type SeverityCounts = Readonly<Record<Severity, number>>;

/** What findings are gathered by. */
export type Grouping = 'rule' | 'field' | 'unit';

/** Why a cell is left as it is; the same words as in core. */
type Refusal = 'sheetGone' | 'sheetProtected' | 'formula' | 'changed';

/** Sentences of the view where findings are looked at, put right or set aside. `group` is the title of a group. */
export interface CheckMessages {
  readonly title: string;
  readonly lead: (counts: SeverityCounts) => string;
  readonly none: string;
  readonly noneLeft: string;
  readonly noneShown: string;
  readonly hint: string;
  readonly filter: string;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly severityCount: (severity: Severity, count: number) => string;
  readonly groupBy: string;
  readonly grouping: Readonly<Record<Grouping, string>>;
  readonly noField: string;
  readonly noUnit: string;
  readonly search: string;
  readonly found: (findings: number) => string;
  readonly window: (first: number, last: number, of: number) => string;
  readonly list: (group: string) => string;
  readonly cell: (sheet: string, a1: string) => string;

  /** A cell's value as it is told beside another; numbers without separators of thousands, which are what may be wrong. */
  readonly value: (value: CellValue) => string;

  readonly fix: {
    /** Before the value that a cell is to get. */
    readonly to: (value: string) => string;
    readonly all: (cells: number) => string;
    readonly title: (cells: number) => string;
    readonly lead: string;
    readonly list: string;
    readonly selectAll: string;
    readonly selectNone: string;
    readonly apply: (cells: number) => string;
    readonly before: string;
    readonly after: string;
    readonly refusedTitle: (cells: number) => string;
    /** Why a cell is left, with what stands in it now. */
    readonly refusal: Readonly<Record<Refusal, (now: CellValue) => string>>;
    readonly remedy: Readonly<Record<Refusal, string>>;
  };

  readonly ignore: {
    readonly one: string;
    readonly all: (findings: number) => string;
    readonly reason: string;
    /** Reasons at hand; the first is chosen. */
    readonly reasons: readonly string[];
    readonly other: string;
    readonly ownReason: string;
    readonly apply: (findings: number) => string;
    readonly title: (findings: number) => string;
    readonly lead: string;
    readonly because: (reason: string) => string;
    readonly takeBack: string;
    readonly takeBackOf: (sheet: string, a1: string) => string;
    readonly takeBackAll: string;
  };

  readonly journal: {
    readonly title: (batches: number) => string;
    readonly lead: string;
    readonly time: (iso: string) => string;
    readonly cells: (cells: number) => string;
    readonly undo: string;
    readonly undoOf: (rule: string, time: string) => string;
  };

  readonly handBack: {
    readonly title: string;
    readonly lead: string;
    readonly mark: string;
    readonly markAgain: string;
    readonly unmark: string;
  };

  readonly outcome: {
    readonly fixed: (cells: number) => string;
    readonly unfixed: (cells: number) => string;
    readonly ignored: (findings: number) => string;
    readonly takenBack: (findings: number) => string;
    readonly marked: (sheet: string) => string;
    /** Sheets that are protected and therefore carry no marks. */
    readonly locked: (sheets: readonly string[]) => string;
    /** 0: there was no room below the list. */
    readonly unitsAdded: (units: number) => string;
    readonly unmarked: string;
    readonly left: (cells: number) => string;
    readonly open: string;
    readonly undo: string;
  };

  readonly addUnit: string;
  readonly busy: Readonly<Record<'fix' | 'unfix' | 'ignore' | 'mark' | 'unmark' | 'addUnits' | 'reread', string>>;
  readonly cancel: string;
  readonly more: (items: number) => string;
}
