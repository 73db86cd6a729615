import type { DefinedName, NameList } from './book';
import { BookError } from './bookError';
import type { ExcelBook } from './excelBook';
import { isFormula } from './formula/parseFormula';

/** A name as the workbook keeps it; names of Excel's own (`_xlnm.Print_Area`) are among them. */
export interface StoredName {
  readonly name: string;
  /** Without `=`. */
  formula: string;
  /** Id of the sheet it belongs to, undefined for the workbook's. */
  readonly scope: string | undefined;
  hidden: boolean;
  comment: string;
  /** Attributes that are kept without being understood. */
  readonly kept: Readonly<Record<string, string>>;
}

/** Names of the workbook or of one sheet; Excel's own are not shown. */
export class ScopedNames implements NameList {
  constructor(
    private readonly book: ExcelBook,
    private readonly scope: string | undefined,
  ) {}

  private stored(): StoredName[] {
    return this.book.storedNames.filter((one) => one.scope === this.scope && !one.name.startsWith('_xlnm.'));
  }

  get all(): readonly DefinedName[] {
    return this.stored().map(shown);
  }

  private findStored(name: string): StoredName | undefined {
    const lower = name.toLowerCase();
    return this.stored().find((one) => one.name.toLowerCase() === lower);
  }

  find(name: string): DefinedName | undefined {
    const found = this.findStored(name);
    return found && shown(found);
  }

  add(name: string, formula: string, comment = ''): DefinedName {
    const refusal = this.book.refuseName(name, this.scope);
    if (refusal) throw new BookError('InvalidArgument', `The name “${name}” is ${refusal}`);
    const stored: StoredName = {
      name,
      formula: plainFormula(formula),
      scope: this.scope,
      hidden: false,
      comment,
      kept: {},
    };
    this.book.storedNames.push(stored);
    this.book.namesChanged();
    return shown(stored);
  }

  change(
    name: string,
    change: { readonly formula?: string; readonly hidden?: boolean; readonly comment?: string },
  ): void {
    const stored = this.findStored(name);
    if (!stored) throw new BookError('ItemNotFound', `There is no name “${name}”`);
    if (change.formula !== undefined) stored.formula = plainFormula(change.formula);
    if (change.hidden !== undefined) stored.hidden = change.hidden;
    if (change.comment !== undefined) stored.comment = change.comment;
    this.book.namesChanged();
  }

  remove(name: string): void {
    const stored = this.findStored(name);
    if (!stored) throw new BookError('ItemNotFound', `There is no name “${name}”`);
    this.book.storedNames.splice(this.book.storedNames.indexOf(stored), 1);
    this.book.namesChanged();
  }
}

const shown = ({ name, formula, hidden, comment }: StoredName): DefinedName => ({
  name,
  formula: `=${formula}`,
  hidden,
  comment,
});

function plainFormula(text: string): string {
  const formula = text.startsWith('=') ? text.slice(1) : text;
  if (!isFormula(formula)) throw new BookError('InvalidArgument', `“${text}” is no formula`);
  return formula;
}
