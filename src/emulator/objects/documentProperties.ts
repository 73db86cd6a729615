import type { Book, CustomPropertyValue, DocumentProperties } from '../book/book';
import { invalidArgument } from '../wire/hostError';
import { text } from '../wire/arguments';
import type { Scalar } from '../wire/hostClass';
import { objectOf, serve } from './selves';

type TextProperty = Exclude<keyof DocumentProperties, 'created'>;

const textProperty = (name: TextProperty): Scalar<Book> => [
  (book) => book.properties[name] ?? '',
  (book, value) => {
    book.properties[name] = text(value);
  },
];

export const documentPropertiesClass = serve('DocumentProperties', {
  scalars: {
    title: textProperty('title'),
    subject: textProperty('subject'),
    author: textProperty('author'),
    keywords: textProperty('keywords'),
    comments: textProperty('comments'),
    category: textProperty('category'),
    manager: textProperty('manager'),
    company: textProperty('company'),
    lastAuthor: (book) => book.properties.lastAuthor ?? '',
    creationDate: (book) => book.properties.created?.toISOString() ?? null,
  },
  navigations: { custom: (book) => objectOf('CustomPropertyCollection', book) },
});

export const customPropertyCollectionClass = serve('CustomPropertyCollection', {
  items: (book) => [...book.customProperties.keys()].map((key) => objectOf('CustomProperty', key)),
  item: (book, key) => (book.customProperties.has(text(key)) ? objectOf('CustomProperty', text(key)) : null),
  methods: {
    add: (book, [key, value]) => {
      book.customProperties.set(text(key), propertyValue(value));
      return objectOf('CustomProperty', text(key));
    },
    deleteAll: (book) => {
      book.customProperties.clear();
      return null;
    },
  },
});

export const customPropertyClass = serve('CustomProperty', {
  identify: (key) => ({ Id: key }),
  scalars: {
    key: (key) => key,
    value: [
      (key, { book }) => jsonOf(book.customProperties.get(key)),
      (key, value, { book }) => {
        book.customProperties.set(key, propertyValue(value));
      },
    ],
    type: (key, { book }) => typeName(book.customProperties.get(key)),
  },
  methods: {
    delete: (key, _args, { book }) => {
      book.customProperties.delete(key);
      return null;
    },
  },
});

function propertyValue(value: unknown): CustomPropertyValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw invalidArgument('A document property holds text, a number, or true or false.');
}

const jsonOf = (value: CustomPropertyValue | undefined): unknown =>
  value instanceof Date ? value.toISOString() : value;

function typeName(value: CustomPropertyValue | undefined): string {
  if (value instanceof Date) return 'Date';
  if (typeof value === 'boolean') return 'Boolean';
  if (typeof value === 'number') return Number.isInteger(value) ? 'Number' : 'Float';
  return 'String';
}
