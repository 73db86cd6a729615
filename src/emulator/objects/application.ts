import { names, isMissing, text } from '../wire/arguments';
import type { Book, CalculationMode } from '../book/book';
import { objectOf, serve } from './selves';

const modes = names<CalculationMode>({ automatic: 'Automatic', manual: 'Manual' });

interface Separators {
  readonly decimal: string;
  readonly group: string;
  readonly date: string;
  readonly shortDate: string;
  readonly longDate: string;
  readonly longTime: string;
}

/** As Windows sets them for the culture. */
const SEPARATORS: Readonly<Record<Book['culture'], Separators>> = {
  'vi-VN': {
    decimal: ',',
    group: '.',
    date: '/',
    shortDate: 'dd/MM/yyyy',
    longDate: 'dd MMMM yyyy',
    longTime: 'h:mm:ss tt',
  },
  'en-US': {
    decimal: '.',
    group: ',',
    date: '/',
    shortDate: 'M/d/yyyy',
    longDate: 'dddd, MMMM d, yyyy',
    longTime: 'h:mm:ss tt',
  },
};

export const applicationClass = serve('Application', {
  scalars: {
    calculationMode: [
      (book) => modes.toExcel(book.calculationMode),
      (book, value) => {
        book.calculationMode = modes.fromExcel(value);
      },
    ],
    calculationEngineVersion: () => 191029,
    calculationState: () => 'Done',
    decimalSeparator: (book) => SEPARATORS[book.culture].decimal,
    thousandsSeparator: (book) => SEPARATORS[book.culture].group,
    useSystemSeparators: () => true,
  },
  navigations: { cultureInfo: (book) => objectOf('CultureInfo', book) },
  methods: {
    calculate: (book, [type]) => {
      book.calculate(!isMissing(type) && text(type) !== 'Recalculate');
      return null;
    },
    suspendApiCalculationUntilNextSync: () => null,
    suspendScreenUpdatingUntilNextSync: () => null,
  },
});

export const cultureInfoClass = serve('CultureInfo', {
  scalars: { name: (book) => book.culture },
  navigations: {
    numberFormat: (book) => objectOf('NumberFormatInfo', book),
    datetimeFormat: (book) => objectOf('DatetimeFormatInfo', book),
  },
});

export const numberFormatInfoClass = serve('NumberFormatInfo', {
  scalars: {
    numberDecimalSeparator: (book) => SEPARATORS[book.culture].decimal,
    numberGroupSeparator: (book) => SEPARATORS[book.culture].group,
  },
});

export const datetimeFormatInfoClass = serve('DatetimeFormatInfo', {
  scalars: {
    dateSeparator: (book) => SEPARATORS[book.culture].date,
    timeSeparator: () => ':',
    shortDatePattern: (book) => SEPARATORS[book.culture].shortDate,
    longDatePattern: (book) => SEPARATORS[book.culture].longDate,
    longTimePattern: (book) => SEPARATORS[book.culture].longTime,
  },
});
