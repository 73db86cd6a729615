import { type Area, areaA1, cellA1, cellArea, parseA1 } from '../area';
import type { CellComment } from '../book';
import { BookError } from '../bookError';
import { itemText, textElement } from '../cells/sharedStrings';
import { SHEET_ORDER } from '../cells/sheetFile';
import type { ExcelSheet } from '../excelSheet';
import {
  childOf,
  childrenOf,
  element,
  ensureChild,
  numberOf,
  placeChild,
  removeChild,
  setAttribute,
  textOf,
  type XmlElement,
} from '../package/xml';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const VML_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

/** Notes of a sheet: the comments part, with the VML drawing that Excel wants beside it. Threads of Microsoft 365 are kept as they are. */
export class SheetComments {
  private readonly ids = new WeakMap<XmlElement, string>();
  private nextId = 1;

  constructor(private readonly sheet: ExcelSheet) {}

  private get path(): string | undefined {
    return this.sheet.book.package.related(this.sheet.path).find((one) => one.kind === 'comments')?.target;
  }

  private get tree(): XmlElement | undefined {
    const { path } = this;
    return path === undefined ? undefined : this.sheet.book.package.tree(path);
  }

  private nodes(): XmlElement[] {
    return childrenOf(childOf(this.tree, 'commentList'), 'comment');
  }

  private idOf(node: XmlElement): string {
    let id = this.ids.get(node);
    if (id === undefined) this.ids.set(node, (id = `{${this.sheet.id.slice(1, 9)}-COMMENT-${this.nextId++}}`));
    return id;
  }

  get all(): CellComment[] {
    const authors = childrenOf(childOf(this.tree, 'authors'), 'author').map(textOf);
    return this.nodes().flatMap((node) => {
      const area = parseA1(node.attributes['ref'] ?? '');
      const text = childOf(node, 'text');
      if (!area || !text) return [];
      const author = authors[numberOf(node, 'authorId') ?? 0] ?? '';
      return [{ id: this.idOf(node), row: area.row, column: area.column, author, text: itemText(text) }];
    });
  }

  add(row: number, column: number, text: string, author: string): CellComment {
    if (this.all.some((one) => one.row === row && one.column === column))
      throw new BookError('InvalidArgument', 'The cell has a comment already');
    const tree = this.tree ?? this.create();
    const authors = ensureChild(tree, 'authors', ['authors', 'commentList']);
    let authorId = childrenOf(authors, 'author').findIndex((one) => textOf(one) === author);
    if (authorId < 0) authorId = authors.children.push(element('author', {}, [author])) - 1;
    const node = element('comment', { ref: cellA1(row, column), authorId }, [element('text', {}, [textElement(text)])]);
    ensureChild(tree, 'commentList', ['authors', 'commentList']).children.push(node);
    this.store();
    return { id: this.idOf(node), row, column, author, text };
  }

  remove(id: string): void {
    const list = childOf(this.tree, 'commentList');
    const node = this.nodes().find((one) => this.idOf(one) === id);
    if (!list || !node) throw new BookError('ItemNotFound', 'There is no such comment');
    removeChild(list, node);
    this.store();
  }

  move(move: (area: Area) => Area | undefined): void {
    const list = childOf(this.tree, 'commentList');
    if (!list) return;
    for (const node of this.nodes()) {
      const area = parseA1(node.attributes['ref'] ?? '');
      const moved = area && move(area);
      if (moved) setAttribute(node, 'ref', areaA1(cellArea(moved.row, moved.column)));
      else removeChild(list, node);
    }
    this.store();
  }

  private create(): XmlElement {
    const { book, path } = this.sheet;
    const part = book.package.freePath('xl/comments#.xml');
    book.package.put(
      part,
      element('comments', { xmlns: MAIN }, [element('authors'), element('commentList')]),
      COMMENTS_TYPE,
    );
    book.package.relate(path, 'comments', part);
    const tree = book.package.tree(part);
    if (!tree) throw new BookError('InvalidOperation', 'The comments part cannot be made');
    return tree;
  }

  private store(): void {
    const { book, path, root } = this.sheet;
    if (this.path !== undefined) book.package.markChanged(this.path);
    const known = childOf(root, 'legacyDrawing');
    const drawing = book.package
      .related(path)
      .find((one) => one.kind === 'vmlDrawing' && one.id === known?.attributes['r:id'])?.target;
    const target = drawing ?? book.package.freePath('xl/drawings/vmlDrawing#.vml');
    book.package.put(target, notesVml(this.all));
    book.package.setDefaultType('vml', VML_TYPE);
    if (drawing === undefined)
      placeChild(
        root,
        element('legacyDrawing', { 'r:id': book.package.relate(path, 'vmlDrawing', target) }),
        SHEET_ORDER,
      );
    this.sheet.isChanged = true;
    book.announce({ kind: 'comments', sheet: this.sheet });
  }
}

/** Yellow boxes two columns wide beside their cells, hidden until pointed at: what Excel itself writes for notes. */
function notesVml(comments: readonly CellComment[]): string {
  const shapes = comments.map(({ row, column }, at) => {
    const anchor = [column + 1, 15, Math.max(0, row - 1), 10, column + 3, 15, row + 3, 4].join(', ');
    return (
      `<v:shape id="_x0000_s${1025 + at}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
      '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
      '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
      `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
      `<x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
    );
  });
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/>' +
    `<v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${shapes.join('')}</xml>`
  );
}
