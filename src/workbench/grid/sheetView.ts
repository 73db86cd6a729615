import type { Sheet } from '../../emulator/book/book';

/** A sheet at one state of its book: the sheet changes in place, so what is drawn from it must know when to be drawn again. */
export interface SheetView {
  readonly sheet: Sheet;
  /** The book's. */
  readonly revision: number;
  /** 1 is Excel's 100 %. */
  readonly zoom: number;
}
