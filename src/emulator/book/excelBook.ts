import { absoluteA1, type Area } from './area';
import type {
  Book,
  BookChange,
  CalculationMode,
  Culture,
  CustomPropertyValue,
  DocumentProperties,
  Sheet,
  SheetVisibility,
} from './book';
import { BookError } from './bookError';
import { isError, type Scalar } from './cells/cellError';
import { emptySheetFile, readSheetFile, writeSheetFile } from './cells/sheetFile';
import type { SharedStrings } from './cells/sharedStrings';
import type { HexColor } from './cellStyle';
import { CustomXml } from './customXml';
import { ExcelSheet, sameSheetName } from './excelSheet';
import { ExcelTable } from './excelTable';
import { type CalculationBook, type CalculationSheet, type CalculationTable, Calculator } from './formula/calculator';
import { renameSheetIn } from './formula/moveFormula';
import { type Matrix, RangeOperand } from './formula/operands';
import { FormulaError, readTokens, sheetPrefix, type StructuredText } from './formula/readTokens';
import { ScopedNames, type StoredName } from './nameList';
import { copyName, freeSheetName, isGoodName, refuseBadSheetName } from './nameRules';
import type { OfficePackage } from './package/officePackage';
import {
  childOf,
  childrenOf,
  element,
  cloneElement,
  ensureChild,
  numberOf,
  placeChild,
  removeChild,
  setAttribute,
  textOf,
  type XmlElement,
} from './package/xml';
import { writeSheetProperties } from './sheet/sheetProperties';
import type { StyleTable } from './styles/styleTable';
import { interpretAssigned, type Interpretation } from './text/interpretInput';

const WORKBOOK_ORDER = (
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr ' +
  'oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst'
).split(' ');
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const TABLE_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';
const KNOWN_NAME = new Set(['name', 'localSheetId', 'hidden', 'comment']);

/** Parts of an opened file that a book is made of. */
export interface BookParts {
  readonly package: OfficePackage;
  readonly workbookPath: string;
  readonly styles: StyleTable;
  readonly stylesPath: string;
  readonly strings: SharedStrings;
  readonly stringsPath: string;
  readonly theme: readonly HexColor[];
  readonly properties: DocumentProperties;
  readonly customProperties: Map<string, CustomPropertyValue>;
  readonly dropped: readonly string[];
}

/** A book over an Office package. */
export class ExcelBook implements Book, CalculationBook {
  readonly sheets: ExcelSheet[] = [];
  readonly storedNames: StoredName[] = [];
  readonly calculator: Calculator;
  readonly names: ScopedNames;
  readonly customXmlParts: CustomXml;
  readonly settings: Map<string, unknown>;
  readonly package: OfficePackage;
  readonly styles: StyleTable;
  readonly theme: readonly HexColor[];
  readonly dropped: readonly string[];
  readonly properties: DocumentProperties;
  readonly customProperties: Map<string, CustomPropertyValue>;
  readonly date1904: boolean;
  culture: Culture = 'vi-VN';
  calculationMode: CalculationMode = 'automatic';
  revision = 0;
  /** Sheets of the file that are no worksheets (chart sheets), with the place they had. */
  private readonly otherSheets: {
    readonly node: XmlElement;
    readonly position: number;
    readonly kind: string | undefined;
  }[] = [];
  private active: ExcelSheet | undefined;
  private activeAsOpened: ExcelSheet | undefined;
  private readonly listeners = new Set<(change: BookChange) => void>();
  private held: BookChange[] | undefined;
  private arrays: Map<ExcelSheet, readonly Area[]> | undefined;
  private nextSheetId = 1;
  private idCount = 0;
  private calculationTableList: CalculationTable[] | undefined;

  constructor(
    readonly fileName: string,
    readonly parts: BookParts,
  ) {
    this.package = parts.package;
    this.styles = parts.styles;
    this.theme = parts.theme;
    this.dropped = parts.dropped;
    this.properties = parts.properties;
    this.customProperties = parts.customProperties;
    this.date1904 = ['1', 'true'].includes(childOf(this.workbook, 'workbookPr')?.attributes['date1904'] ?? '');
    this.calculator = new Calculator(this, (sheetId) => {
      const sheet = this.sheets.find((one) => one.id === sheetId);
      if (sheet) sheet.isChanged = true;
      this.revision++;
    });
    this.names = new ScopedNames(this, undefined);
    this.customXmlParts = new CustomXml(this);
    this.settings = this.customXmlParts.readSettings();
    this.readSheets();
    this.readNames();
    const calcPr = childOf(this.workbook, 'calcPr');
    if (calcPr?.attributes['calcMode'] === 'manual') this.calculationMode = 'manual';
    const due =
      calcPr?.attributes['fullCalcOnLoad'] === '1' || this.sheets.some((sheet) => hasFormulaWithoutValue(sheet));
    if (due) this.calculator.structureChanged();
  }

  get workbook(): XmlElement {
    const tree = this.package.tree(this.parts.workbookPath);
    if (!tree) throw new BookError('damaged', 'The workbook part is missing');
    return tree;
  }

  get structureProtected(): boolean {
    return ['1', 'true'].includes(childOf(this.workbook, 'workbookProtection')?.attributes['lockStructure'] ?? '');
  }

  set structureProtected(locked: boolean) {
    const old = childOf(this.workbook, 'workbookProtection');
    if (old && !locked) removeChild(this.workbook, old);
    if (locked) setAttribute(ensureChild(this.workbook, 'workbookProtection', WORKBOOK_ORDER), 'lockStructure', 1);
  }

  /** Stable `{GUID}`s: the same book opened again gives the same ids, so that tests can be repeated. */
  newId(): string {
    const number = (++this.idCount).toString(16).toUpperCase().padStart(12, '0');
    return `{00000000-0001-0000-0000-${number}}`;
  }

  get year(): number {
    return new Date().getFullYear();
  }

  interpretAssigned(text: string): Interpretation {
    return interpretAssigned(text, this.culture, this.year);
  }

  // Opening

  get chartSheets(): readonly string[] {
    return this.otherSheets
      .filter(({ kind }) => kind === 'chartsheet')
      .map(({ node }) => node.attributes['name'] ?? '');
  }

  private readSheets(): void {
    const { package: parts, parts: own } = this;
    const related = parts.related(own.workbookPath);
    childrenOf(childOf(this.workbook, 'sheets'), 'sheet').forEach((node, position) => {
      this.nextSheetId = Math.max(this.nextSheetId, (numberOf(node, 'sheetId') ?? 0) + 1);
      const relation = related.find((one) => one.id === node.attributes['r:id']);
      const text = relation?.kind === 'worksheet' ? parts.text(relation.target) : undefined;
      if (!relation || text === undefined) {
        this.otherSheets.push({ node, position, kind: relation?.kind });
        return;
      }
      const file = readSheetFile(text, own.strings);
      const sheet = new ExcelSheet(this, this.newId(), node.attributes['name'] ?? '', relation.target, file);
      sheet.visibilityState = (node.attributes['state'] ?? 'visible') as SheetVisibility;
      this.sheets.push(sheet);
      for (const table of parts.related(relation.target).filter((one) => one.kind === 'table')) {
        const tree = parts.tree(table.target);
        if (tree) sheet.tables.push(new ExcelTable(sheet, table.target, tree));
      }
    });
    if (this.sheets.length === 0) throw new BookError('damaged', 'The workbook has no worksheet');
    const view = childOf(childOf(this.workbook, 'bookViews'), 'workbookView');
    const tab = this.allNodes()[numberOf(view, 'activeTab') ?? 0];
    this.active =
      this.sheets.find((sheet) => sheet === tab) ??
      this.sheets.find((sheet) => sheet.visibilityState === 'visible') ??
      this.sheets[0];
    this.activeAsOpened = this.active;
  }

  /** Sheets and other sheets in tab order. */
  private allNodes(): (ExcelSheet | XmlElement)[] {
    const all: (ExcelSheet | XmlElement)[] = [...this.sheets];
    for (const { node, position } of this.otherSheets) all.splice(Math.min(position, all.length), 0, node);
    return all;
  }

  private readNames(): void {
    const all = this.allNodes();
    for (const node of childrenOf(childOf(this.workbook, 'definedNames'), 'definedName')) {
      const local = numberOf(node, 'localSheetId');
      const scope = local === undefined ? undefined : all[local];
      this.storedNames.push({
        name: node.attributes['name'] ?? '',
        formula: node.children.filter((child) => typeof child === 'string').join(''),
        scope: scope instanceof ExcelSheet ? scope.id : local === undefined ? undefined : `other ${local}`,
        hidden: node.attributes['hidden'] === '1' || node.attributes['hidden'] === 'true',
        comment: node.attributes['comment'] ?? '',
        kept: Object.fromEntries(Object.entries(node.attributes).filter(([name]) => !KNOWN_NAME.has(name))),
      });
    }
  }

  // Saving

  /** Brings the package up to date with the book and gives the file. */
  async save(): Promise<Uint8Array> {
    this.settle();
    const { package: parts } = this;
    for (const sheet of this.sheets) {
      this.storeView(sheet);
      sheet.drawnCharts.save();
      writeSheetProperties(sheet);
      for (const table of sheet.tables) parts.markChanged(table.path);
      if (sheet.isChanged) {
        parts.put(sheet.path, writeSheetFile(sheet.file, this.parts.strings), SHEET_TYPE);
        sheet.isChanged = false;
      }
    }
    this.customXmlParts.writeSettings(this.settings);
    if (this.revision > 0) this.dropCalculationChain();
    if (this.parts.strings.changed || parts.has(this.parts.stringsPath))
      parts.put(this.parts.stringsPath, this.parts.strings.write());
    parts.put(this.parts.stylesPath, this.styles.write());
    this.writeWorkbook();
    return parts.save();
  }

  private storeView(sheet: ExcelSheet): void {
    const views = childOf(childOf(sheet.root, 'sheetViews'), 'sheetView');
    const selected = views?.attributes['tabSelected'] === '1';
    if (!views || this.active === this.activeAsOpened || selected === (sheet === this.active)) return;
    setAttribute(views, 'tabSelected', sheet === this.active ? 1 : undefined);
    sheet.isChanged = true;
  }

  /** Excel builds the order of calculation again when the part is missing. */
  private dropCalculationChain(): void {
    const chain = this.package.related(this.parts.workbookPath).find((one) => one.kind === 'calcChain');
    if (!chain) return;
    this.package.unrelate(this.parts.workbookPath, chain.id);
    this.package.remove(chain.target);
  }

  private writeWorkbook(): void {
    const { workbook, package: parts } = this;
    const { workbookPath } = this.parts;
    const all = this.allNodes();
    const old = new Map(
      childrenOf(childOf(workbook, 'sheets'), 'sheet').map((node) => [node.attributes['r:id'], node]),
    );
    const nodes = all.map((one) => {
      if (!(one instanceof ExcelSheet)) return one;
      const id = parts.relate(workbookPath, 'worksheet', one.path);
      const node = old.get(id) ?? element('sheet', { name: one.name, sheetId: this.nextSheetId++, 'r:id': id });
      setAttribute(node, 'name', one.name);
      setAttribute(node, 'state', one.visibilityState === 'visible' ? undefined : one.visibilityState);
      return node;
    });
    placeChild(workbook, element('sheets', {}, nodes), WORKBOOK_ORDER);
    if (!('xmlns:r' in workbook.attributes))
      setAttribute(workbook, 'xmlns:r', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships');
    this.writeNames(all);
    const views = ensureChild(workbook, 'bookViews', WORKBOOK_ORDER);
    const view = childOf(views, 'workbookView') ?? placeChild(views, element('workbookView'), []);
    const activeTab = this.active ? all.indexOf(this.active) : 0;
    setAttribute(view, 'activeTab', activeTab > 0 ? activeTab : undefined);
    if (numberOf(view, 'firstSheet') !== undefined && (numberOf(view, 'firstSheet') ?? 0) >= all.length)
      setAttribute(view, 'firstSheet', undefined);
    const calcPr = ensureChild(workbook, 'calcPr', WORKBOOK_ORDER);
    setAttribute(calcPr, 'calcMode', this.calculationMode === 'manual' ? 'manual' : undefined);
    setAttribute(calcPr, 'fullCalcOnLoad', 1);
    parts.markChanged(workbookPath);
  }

  private writeNames(all: readonly (ExcelSheet | XmlElement)[]): void {
    const old = childOf(this.workbook, 'definedNames');
    if (old) removeChild(this.workbook, old);
    const placeOf = (scope: string): number =>
      scope.startsWith('other ')
        ? Number(scope.slice(6))
        : all.findIndex((one) => one instanceof ExcelSheet && one.id === scope);
    const items = this.storedNames
      .map((one) => {
        const localSheetId = one.scope === undefined ? undefined : placeOf(one.scope);
        const attributes = {
          name: one.name,
          localSheetId,
          comment: one.comment || undefined,
          hidden: one.hidden ? 1 : undefined,
          ...one.kept,
        };
        return element('definedName', attributes, [one.formula]);
      })
      .sort((one, other) => (one.attributes['name'] ?? '').localeCompare(other.attributes['name'] ?? '', 'en'));
    if (items.length > 0) placeChild(this.workbook, element('definedNames', {}, items), WORKBOOK_ORDER);
  }

  // Sheets

  get activeSheet(): ExcelSheet {
    const active = this.active ?? this.sheets[0];
    if (!active) throw new BookError('InvalidOperation', 'The workbook has no sheet');
    return active;
  }

  set activeSheet(sheet: Sheet) {
    const own = this.sheetOf(sheet);
    if (own.visibilityState !== 'visible') throw new BookError('InvalidOperation', 'A hidden sheet cannot be active');
    if (own === this.active) return;
    this.active = own;
    this.announce({ kind: 'sheetActivated', sheet: own });
  }

  /** The sheet as this folder's own object. */
  sheetOf(sheet: Sheet): ExcelSheet {
    const own = this.sheets.find((one) => one === sheet);
    if (!own) throw new BookError('ItemNotFound', 'The sheet is not of this workbook');
    return own;
  }

  findSheet(idOrName: string): ExcelSheet | undefined {
    return (
      this.sheets.find((sheet) => sheet.id === idOrName) ??
      this.sheets.find((sheet) => sameSheetName(sheet.name, idOrName))
    );
  }

  private isTaken(name: string): boolean {
    return (
      this.findSheet(name) !== undefined ||
      this.otherSheets.some(({ node }) => sameSheetName(node.attributes['name'] ?? '', name))
    );
  }

  addSheet(name?: string, position = this.sheets.length): ExcelSheet {
    if (name !== undefined) {
      refuseBadSheetName(name);
      if (this.isTaken(name)) throw new BookError('ItemAlreadyExists', `There is a sheet “${name}” already`);
    }
    const path = this.package.freePath('xl/worksheets/sheet#.xml');
    const sheet = new ExcelSheet(
      this,
      this.newId(),
      name ?? freeSheetName((one) => this.isTaken(one)),
      path,
      emptySheetFile(),
    );
    this.insertSheet(sheet, position);
    return sheet;
  }

  private insertSheet(sheet: ExcelSheet, position: number): void {
    sheet.isChanged = true;
    this.package.put(sheet.path, '', SHEET_TYPE);
    this.package.relate(this.parts.workbookPath, 'worksheet', sheet.path);
    this.sheets.splice(Math.max(0, Math.min(position, this.sheets.length)), 0, sheet);
    this.calculator.structureChanged();
    this.announce({ kind: 'sheetAdded', sheet });
  }

  copySheet(sheet: Sheet, name?: string, position = this.sheets.length): ExcelSheet {
    const source = this.sheetOf(sheet);
    if (name !== undefined) {
      refuseBadSheetName(name);
      if (this.isTaken(name)) throw new BookError('ItemAlreadyExists', `There is a sheet “${name}” already`);
    }
    this.settle();
    const path = this.package.freePath('xl/worksheets/sheet#.xml');
    const copied = readSheetFile(writeSheetFile(source.file, this.parts.strings), this.parts.strings);
    copied.root.children.splice(
      0,
      copied.root.children.length,
      ...copied.root.children.filter(
        (child) =>
          typeof child !== 'string' &&
          !/^(?:drawing|legacyDrawing|legacyDrawingHF|tableParts|picture|oleObjects|controls|hyperlinks)$/.test(
            child.name,
          ),
      ),
    );
    const copy = new ExcelSheet(
      this,
      this.newId(),
      name ?? copyName(source.name, (one) => this.isTaken(one)),
      path,
      copied,
    );
    this.insertSheet(copy, position);
    for (const table of source.tables) {
      this.addTablePart(copy, (id) => {
        const tree = cloneElement(table.node);
        const free = this.freeTableName(id, table.name);
        for (const [attribute, text] of Object.entries({ id: String(id), name: free, displayName: free }))
          setAttribute(tree, attribute, text);
        return tree;
      });
    }
    for (const stored of this.storedNames.filter((one) => one.scope === source.id)) {
      this.storedNames.push({
        ...stored,
        scope: copy.id,
        formula: renameSheetIn(stored.formula, source.name, copy.name),
      });
    }
    return copy;
  }

  removeSheet(sheet: Sheet): void {
    const own = this.sheetOf(sheet);
    if (own.visibilityState === 'veryHidden')
      throw new BookError('InvalidOperation', 'A very hidden sheet cannot be deleted');
    const visible = this.sheets.filter((one) => one.visibilityState === 'visible');
    if (own.visibilityState === 'visible' && visible.length === 1)
      throw new BookError('InvalidOperation', 'The last visible sheet cannot be deleted');
    const position = this.sheets.indexOf(own);
    for (const table of [...own.tables]) own.removeTable(table);
    this.sheets.splice(position, 1);
    this.rewriteFormulas((formula) => renameSheetIn(formula, own.name, undefined));
    this.storedNames.splice(0, this.storedNames.length, ...this.storedNames.filter((one) => one.scope !== own.id));
    const relation = this.package.related(this.parts.workbookPath).find((one) => one.target === own.path);
    for (const related of this.package.related(own.path)) {
      if (
        !related.external &&
        ['drawing', 'comments', 'vmlDrawing', 'printerSettings', 'threadedComment'].includes(related.kind)
      )
        this.removeDeep(related.target);
    }
    this.package.remove(own.path);
    if (relation) this.package.unrelate(this.parts.workbookPath, relation.id);
    if (this.active === own) this.active = this.sheets[Math.min(position, this.sheets.length - 1)];
    if (this.active?.visibilityState !== 'visible')
      this.active = this.sheets.find((one) => one.visibilityState === 'visible');
    this.calculator.structureChanged();
    this.announce({ kind: 'sheetRemoved', sheet: own });
  }

  private removeDeep(path: string): void {
    for (const related of this.package.related(path))
      if (!related.external && /chart|style|colors/.test(related.target)) this.removeDeep(related.target);
    this.package.remove(path);
  }

  moveSheet(sheet: Sheet, position: number): void {
    const own = this.sheetOf(sheet);
    if (position < 0 || position >= this.sheets.length)
      throw new BookError('InvalidArgument', 'There is no such place');
    this.sheets.splice(this.sheets.indexOf(own), 1);
    this.sheets.splice(position, 0, own);
    this.calculator.structureChanged();
    this.announce({ kind: 'sheetMoved', sheet: own });
  }

  renameSheet(sheet: ExcelSheet, name: string): void {
    const old = sheet.name;
    if (name === old) return;
    refuseBadSheetName(name);
    const other = this.findSheet(name);
    if (other && other !== sheet) throw new BookError('ItemAlreadyExists', `There is a sheet “${name}” already`);
    sheet.sheetName = name;
    this.rewriteFormulas((formula) => renameSheetIn(formula, old, name));
    this.calculator.structureChanged();
    this.announce({ kind: 'sheetRenamed', sheet });
  }

  setVisibility(sheet: ExcelSheet, visibility: SheetVisibility): void {
    const visible = this.sheets.filter((one) => one.visibilityState === 'visible');
    if (visibility !== 'visible' && visible.length === 1 && visible[0] === sheet)
      throw new BookError('InvalidOperation', 'One sheet stays visible');
    sheet.visibilityState = visibility;
    if (this.active === sheet && visibility !== 'visible') this.active = visible.find((one) => one !== sheet);
    this.announce({ kind: 'sheetVisibility', sheet });
  }

  // Tables and names

  get tables(): readonly ExcelTable[] {
    return this.sheets.flatMap((sheet) => sheet.tables);
  }

  findTable(idOrName: string): ExcelTable | undefined {
    const lower = idOrName.toLowerCase();
    return (
      this.tables.find((table) => table.id === idOrName) ??
      this.tables.find((table) => table.name.toLowerCase() === lower)
    );
  }

  refuseName(name: string, scope?: string): 'malformed' | 'taken' | undefined {
    if (!isGoodName(name)) return 'malformed';
    const lower = name.toLowerCase();
    const named = this.storedNames.some(
      (one) => one.name.toLowerCase() === lower && (scope === undefined ? true : one.scope === scope),
    );
    return named || this.tables.some((table) => table.name.toLowerCase() === lower) ? 'taken' : undefined;
  }

  freeTableName(id: number, like = 'Table'): string {
    const base = like === 'Table' ? like : like.replace(/\d+$/, '');
    let number = like === 'Table' ? id : 2;
    while (this.refuseName(`${base}${number}`) === 'taken') number++;
    return `${base}${number}`;
  }

  addTablePart(sheet: ExcelSheet, make: (id: number) => XmlElement): ExcelTable {
    const { package: parts } = this;
    const id = Math.max(0, ...this.tables.map((table) => Number(table.id))) + 1;
    const path = parts.freePath('xl/tables/table#.xml');
    const tree = make(id);
    parts.put(path, tree, TABLE_TYPE);
    const relation = parts.relate(sheet.path, 'table', path);
    const list = childOf(sheet.root, 'tableParts') ?? element('tableParts');
    list.children.push(element('tablePart', { 'r:id': relation }));
    this.storeTableParts(sheet, list);
    const table = new ExcelTable(sheet, path, tree);
    sheet.tables.push(table);
    this.tableMoved();
    return table;
  }

  removeTablePart(sheet: ExcelSheet, table: ExcelTable): void {
    const { package: parts } = this;
    const relation = parts.related(sheet.path).find((one) => one.target === table.path);
    const list = childOf(sheet.root, 'tableParts');
    if (list && relation) {
      list.children.splice(
        0,
        list.children.length,
        ...list.children.filter((child) => typeof child === 'string' || child.attributes['r:id'] !== relation.id),
      );
      this.storeTableParts(sheet, list);
    }
    if (relation) parts.unrelate(sheet.path, relation.id);
    parts.remove(table.path);
    this.tableMoved();
  }

  private storeTableParts(sheet: ExcelSheet, list: XmlElement): void {
    removeChild(sheet.root, list);
    if (list.children.length > 0) {
      setAttribute(list, 'count', list.children.length);
      placeChild(sheet.root, list, ['sheetData', 'drawing', 'legacyDrawing', 'tableParts', 'extLst']);
    }
    sheet.isChanged = true;
  }

  tableMoved(): void {
    this.calculationTableList = undefined;
    this.calculator.structureChanged();
  }

  namesChanged(): void {
    this.calculator.structureChanged();
    this.announce({ kind: 'workbook' });
  }

  /** Formula (without `=`) of a name that Excel keeps for a sheet. */
  ownName(sheet: ExcelSheet, name: string): string | undefined {
    return this.storedNames.find((one) => one.scope === sheet.id && one.name === name)?.formula;
  }

  setOwnName(sheet: ExcelSheet, name: string, formula: string | undefined, hidden = false): void {
    const at = this.storedNames.findIndex((one) => one.scope === sheet.id && one.name === name);
    if (at >= 0) this.storedNames.splice(at, 1);
    if (formula !== undefined) this.storedNames.push({ name, formula, scope: sheet.id, hidden, comment: '', kept: {} });
  }

  absoluteReference(sheet: ExcelSheet, area: Area): string {
    return sheetPrefix(sheet.name) + absoluteA1(area);
  }

  // Formulas

  /** Rewrites every formula: of cells, names, validations, conditional formats and charts. */
  rewriteFormulas(rewrite: (formula: string, home: ExcelSheet) => string): void {
    this.rewriteCellFormulas(rewrite);
    for (const name of this.storedNames) {
      const home = this.sheets.find((sheet) => sheet.id === name.scope) ?? this.sheets[0];
      if (home) name.formula = safely(name.formula, (formula) => rewrite(formula, home));
    }
    for (const sheet of this.sheets) {
      for (const formula of ruleFormulas(sheet.root)) {
        const text = textOf(formula);
        const next = text.startsWith('"') ? text : safely(text, (one) => rewrite(one, sheet));
        if (next === text) continue;
        formula.children.splice(0, formula.children.length, next);
        sheet.isChanged = true;
      }
      sheet.drawnCharts.rewrite((formula) => safely(formula, (one) => rewrite(one, sheet)));
    }
  }

  rewriteCellFormulas(rewrite: (formula: string, home: ExcelSheet, row: number) => string): void {
    for (const sheet of this.sheets) {
      sheet.grid.rows.forEach((line, row) =>
        line?.cells.forEach((cell) => {
          if (cell?.formula === undefined) return;
          const next = safely(cell.formula, (formula) => rewrite(formula, sheet, row));
          if (next === cell.formula) return;
          cell.formula = next;
          sheet.isChanged = true;
        }),
      );
    }
    this.calculator.structureChanged();
  }

  structuredArea(structured: StructuredText, home: ExcelSheet, row = 0): Area | undefined {
    return this.calculator.structuredArea(structured, home, row)?.area;
  }

  evaluateAt(formula: string, sheet: ExcelSheet, row: number, column: number): Scalar | Matrix | undefined {
    this.settle();
    return this.calculator.evaluateOperand(formula, sheet.id, row, column);
  }

  /** Texts as shown of the cells of a reference, row by row. */
  shownTexts(formula: string, home: ExcelSheet): string[] {
    const operand = this.evaluateAt(formula, home, 0, 0);
    if (operand instanceof RangeOperand) {
      const sheet = this.findSheet(operand.sheetId);
      const area = { ...operand.area, rowCount: operand.rows, columnCount: operand.columns };
      return sheet ? sheet.texts(area).flat() : [];
    }
    const values =
      typeof operand === 'object' && operand !== null && 'data' in operand ? operand.data : [operand ?? null];
    return values.map((value) => (value === null ? '' : isError(value) ? value.error : String(value)));
  }

  arrayAreas(sheet: ExcelSheet): readonly Area[] {
    this.arrays ??= new Map();
    const known = this.arrays.get(sheet);
    if (known) return known;
    const areas: Area[] = [];
    sheet.grid.rows.forEach((line) => line?.cells.forEach((cell) => cell?.array && areas.push(cell.array)));
    this.arrays.set(sheet, areas);
    return areas;
  }

  get calculationSheets(): readonly CalculationSheet[] {
    return this.sheets;
  }

  get calculationTables(): readonly CalculationTable[] {
    return (this.calculationTableList ??= this.tables.map((table) => ({
      name: table.name,
      sheetId: table.sheet.id,
      area: table.area,
      hasHeaders: table.showHeaders,
      hasTotals: table.showTotals,
      columnNames: table.columnNames,
    })));
  }

  nameFormula(name: string, sheetId: string): string | undefined {
    const bang = name.lastIndexOf('!');
    const own =
      bang < 0 ? sheetId : this.findSheet(name.slice(0, bang).replace(/^'|'$/g, '').replaceAll("''", "'"))?.id;
    const lower = name.slice(bang + 1).toLowerCase();
    const all = this.storedNames.filter((one) => one.name.toLowerCase() === lower);
    return (all.find((one) => one.scope === own) ?? all.find((one) => one.scope === undefined))?.formula;
  }

  calculate(full = false): void {
    this.calculator.calculate(full);
  }

  /** Calculates what is due before values are read. */
  settle(): void {
    if (this.calculationMode === 'automatic' && this.held === undefined && this.calculator.isStale)
      this.calculator.calculate();
  }

  // Changes

  batch<Result>(change: () => Result): Result {
    if (this.held) return change();
    this.held = [];
    try {
      return change();
    } finally {
      const held = this.held;
      this.held = undefined;
      for (const one of held) this.tell(one);
    }
  }

  announce(change: BookChange): void {
    this.revision++;
    this.arrays = undefined;
    if (this.held) this.held.push(change);
    else this.tell(change);
  }

  private tell(change: BookChange): void {
    for (const listener of [...this.listeners]) listener(change);
  }

  subscribe(listener: (change: BookChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}

function hasFormulaWithoutValue(sheet: ExcelSheet): boolean {
  return sheet.grid.rows.some((line) => line?.cells.some((cell) => cell?.formula !== undefined && cell.value === null));
}

/** Members of a worksheet that hold formulas. */
function ruleFormulas(root: XmlElement): XmlElement[] {
  const validations = childrenOf(childOf(root, 'dataValidations'), 'dataValidation').flatMap((node) =>
    childrenOf(node),
  );
  const conditions = childrenOf(root, 'conditionalFormatting').flatMap((node) =>
    childrenOf(node, 'cfRule').flatMap((rule) => childrenOf(rule, 'formula')),
  );
  return [...validations, ...conditions].filter((node) => node.children.length > 0);
}

/** A formula that cannot be read stays as it is. */
function safely(formula: string, rewrite: (formula: string) => string): string {
  try {
    readTokens(formula);
  } catch (error) {
    if (error instanceof FormulaError) return formula;
    throw error;
  }
  return rewrite(formula);
}
