import { text } from '../wire/arguments';
import { itemNotFound } from '../wire/hostError';
import type { Host, HostObject } from '../wire/hostClass';
import type { CustomXmlPart } from '../book/book';
import { objectOf, serve } from './selves';

const partObject = (part: CustomXmlPart | undefined): HostObject | null =>
  part ? objectOf('CustomXmlPart', part) : null;

export const customXmlPartCollectionClass = serve('CustomXmlPartCollection', {
  items: (book) => book.customXmlParts.all.map((part) => objectOf('CustomXmlPart', part)),
  item: (book, id) => partObject(book.customXmlParts.find(text(id))),
  methods: {
    add: (book, [xml]) => partObject(book.customXmlParts.add(text(xml))),
    getByNamespace: (_book, [uri]) => objectOf('CustomXmlPartScopedCollection', text(uri)),
  },
});

export const customXmlPartScopedCollectionClass = serve('CustomXmlPartScopedCollection', {
  items: (uri, { book }) => book.customXmlParts.byNamespace(uri).map((part) => objectOf('CustomXmlPart', part)),
  item: (uri, id, { book }) =>
    partObject(book.customXmlParts.byNamespace(uri).find((part) => part.id.toLowerCase() === text(id).toLowerCase())),
  methods: {
    getOnlyItemOrNullObject: (uri, _args, { book }) => {
      const [only, ...more] = book.customXmlParts.byNamespace(uri);
      return more.length > 0 ? null : partObject(only);
    },
  },
});

export const customXmlPartClass = serve('CustomXmlPart', {
  identify: ({ id }) => ({ Id: id }),
  scalars: { id: ({ id }) => id, namespaceUri: ({ namespaceUri }) => namespaceUri },
  methods: {
    getXml: ({ id }, _args, host) => current(id, host).xml,
    setXml: ({ id }, [xml], { book }) => {
      book.customXmlParts.replace(id, text(xml));
      return null;
    },
    delete: ({ id }, _args, { book }) => {
      book.customXmlParts.remove(id);
      return null;
    },
  },
});

function current(id: string, { book }: Host): CustomXmlPart {
  const part = book.customXmlParts.find(id);
  if (!part) throw itemNotFound(id);
  return part;
}
