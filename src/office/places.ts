/** The sheets and ranges of one round trip: each is asked for once, however many steps speak of it. */
export class Places {
  readonly #sheets = new Map<string, Excel.Worksheet>();
  readonly #ranges = new Map<string, Excel.Range>();

  constructor(readonly book: Excel.Workbook) {}

  sheet({ sheet: name }: { readonly sheet: string }): Excel.Worksheet {
    const known = this.#sheets.get(name);
    if (known) return known;
    const sheet = this.book.worksheets.getItem(name);
    this.#sheets.set(name, sheet);
    return sheet;
  }

  range(place: { readonly sheet: string; readonly range: string }): Excel.Range {
    const key = `${place.sheet}!${place.range}`;
    const known = this.#ranges.get(key);
    if (known) return known;
    const range = this.sheet(place).getRange(place.range);
    this.#ranges.set(key, range);
    return range;
  }

  /** A sheet that was just added goes by its name from now on. */
  add(name: string): Excel.Worksheet {
    const sheet = this.book.worksheets.add(name);
    this.#sheets.set(name, sheet);
    return sheet;
  }

  remove(place: { readonly sheet: string }): void {
    this.sheet(place).delete();
    this.#sheets.delete(place.sheet);
    for (const key of this.#ranges.keys()) if (key.startsWith(`${place.sheet}!`)) this.#ranges.delete(key);
  }
}
