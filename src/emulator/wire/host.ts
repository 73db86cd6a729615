import type { Book } from '../book/book';
import type { ExcelModes } from './excelModes';
import type { HostClasses, HostObject } from './hostClass';
import type { LiveRange, LiveRanges } from './liveRanges';

/** What the objects of one emulated Excel share. */
export interface Host {
  readonly book: Book;
  readonly classes: HostClasses;
  readonly modes: ExcelModes;
  /** Language of Excel's own texts, such as `vi-VN`. */
  readonly displayLanguage: string;
  /** Objects that the add-in keeps, by reference id. */
  readonly references: Map<string, HostObject>;
  readonly ranges: LiveRanges;
  /** Cells that the latest events were about, by reference id. */
  readonly eventRanges: Map<string, LiveRange>;
  /** Event handlers of the add-in: how many, by event type and target. */
  readonly registrations: Map<string, number>;
  /** Off: Excel tells the add-in nothing. */
  eventsEnabled: boolean;
}
