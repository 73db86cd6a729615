import { text } from '../wire/arguments';
import { objectOf, serve } from './selves';

export const settingCollectionClass = serve('SettingCollection', {
  items: (book) => [...book.settings.keys()].map((key) => objectOf('Setting', key)),
  item: (book, key) => (book.settings.has(text(key)) ? objectOf('Setting', text(key)) : null),
  methods: {
    add: (book, [key, value]) => {
      book.settings.set(text(key), value);
      return objectOf('Setting', text(key));
    },
  },
});

export const settingClass = serve('Setting', {
  identify: (key) => ({ _Id: key }),
  scalars: {
    key: (key) => key,
    _Id: (key) => key,
    value: [
      (key, { book }) => book.settings.get(key) ?? null,
      (key, value, { book }) => {
        book.settings.set(key, value);
      },
    ],
  },
  methods: {
    delete: (key, _args, { book }) => {
      book.settings.delete(key);
      return null;
    },
  },
});
