import { cellArea } from '../book/area';
import type { Book, CellComment, Sheet } from '../book/book';
import { text } from '../wire/arguments';
import { itemNotFound } from '../wire/hostError';
import type { HostObject } from '../wire/hostClass';
import { rangeArgument, rangeOn } from './ranges';
import { objectOf, serve } from './selves';

const sheetsOf = (owner: Book | Sheet): readonly Sheet[] => ('sheets' in owner ? owner.sheets : [owner]);
const firstSheet = (owner: Book | Sheet): Sheet => ('sheets' in owner ? owner.activeSheet : owner);

interface Found {
  readonly sheet: Sheet;
  readonly comment: CellComment;
}

const allOf = (owner: Book | Sheet): Found[] =>
  sheetsOf(owner).flatMap((sheet) => sheet.comments.map((comment) => ({ sheet, comment })));

const commentObject = (found: Found | undefined): HostObject | null => (found ? objectOf('Comment', found) : null);

export const commentCollectionClass = serve('CommentCollection', {
  items: (owner) => allOf(owner).map((found) => objectOf('Comment', found)),
  item: (owner, id) => commentObject(allOf(owner).find(({ comment }) => comment.id === id)),
  methods: {
    add: (owner, [cell, content]) => {
      const { sheet, area } = rangeArgument(cell, firstSheet(owner));
      return objectOf('Comment', { sheet, comment: sheet.addComment(area.row, area.column, text(content)) });
    },
    getItemByCell: (owner, [cell]) => {
      const { sheet, area } = rangeArgument(cell, firstSheet(owner));
      const comment = sheet.comments.find(({ row, column }) => row === area.row && column === area.column);
      if (!comment) throw itemNotFound('a comment on the cell');
      return objectOf('Comment', { sheet, comment });
    },
  },
});

export const commentClass = serve('Comment', {
  identify: ({ comment }) => ({ Id: comment.id }),
  scalars: {
    id: ({ comment }) => comment.id,
    content: ({ comment }) => comment.text,
    authorName: ({ comment }) => comment.author,
  },
  methods: {
    delete: ({ sheet, comment }) => {
      sheet.removeComment(comment.id);
      return null;
    },
    getLocation: ({ sheet, comment }, _args, host) =>
      rangeOn(host, { sheet, area: cellArea(comment.row, comment.column) }),
  },
});
