/** Switches for the trouble that Excel may make; all off at first. A protected sheet or another culture is set on the book. */
export class ExcelModes {
  /** Milliseconds before each answer. */
  latency = 0;
  /** While true, no batch is answered, ever. */
  silent = false;
  /** Excel on the web's limits: 5 MB for a request and for an answer. */
  webLimits = false;
  /** Another workbook is in front: what selects or activates refuses with InactiveWorkbook. */
  otherWorkbookInFront = false;
  /** The action after so many more actions fails, once; actions count across batches. */
  failure: { afterActions: number; readonly code: string; readonly message?: string } | undefined;

  #cellEdit = false;
  #waiting: (() => void)[] = [];

  /**
   * @param apiCap - the newest ExcelApi that this Excel knows: "1.14" is Excel 2021.
   */
  constructor(public apiCap: string) {}

  /** The user is typing in a cell: batches refuse with InvalidOperationInCellEditMode, or wait if they asked to. */
  get cellEdit(): boolean {
    return this.#cellEdit;
  }

  set cellEdit(editing: boolean) {
    this.#cellEdit = editing;
    if (editing) return;
    const resume = this.#waiting;
    this.#waiting = [];
    for (const go of resume) go();
  }

  whenCellEditEnds(): Promise<void> {
    return this.#cellEdit ? new Promise((resolve) => this.#waiting.push(resolve)) : Promise.resolve();
  }
}
