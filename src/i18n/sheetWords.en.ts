import type { SheetWords } from '../core/model/sheetWords';

/** Report wording for offices that report in English. */
export const sheetWordsEn: SheetWords = {
  rollups: {
    'models-by-unit': {
      sheet: 'Models by unit',
      title: 'MODELS BY UNIT',
      dimension: 'Unit',
      chartTitle: 'Registered models by unit',
    },
    'models-by-category': {
      sheet: 'Models by field of work',
      title: 'MODELS BY FIELD OF WORK',
      dimension: 'Field of work',
      chartTitle: 'Registered models by field of work',
    },
  },
  ordinal: 'No.',
  grandTotal: 'Grand total',
  total: 'Total',
  subtotal: (name) => `Subtotal ${name}`,
  unknownUnit: 'Unit not stated',
  severalUnits: 'Several units together',
  otherCategory: 'Other/not classified',
  unknownKind: 'Kind not stated',
  yearsFrom: 'Registered, from year',
  yearsTo: 'to year',
  unitOfMeasure: 'Unit of measure: models',
  countAxis: 'Models',
  registerRows: 'Models in the register, for the years above',
  rollupTotal: 'Grand total of this table',
  outside: 'Outside the years (not counted)',
  undated: 'No year of registration (not counted)',
  agree: 'AGREES',
  differ: 'DIFFERS',
  nothingInYears: 'NO MODELS IN THESE YEARS',
  nothing: 'The register has no models yet.',
  chartData: 'Figures of the chart',

  findings: {
    sheet: 'Check results',
    title: 'CHECK RESULTS',
    count: (count) => `${count} points to look at. Press a cell of the column “Cell” to go there.`,
    none: 'Nothing was found.',
    columns: {
      sheet: 'Sheet',
      cell: 'Cell',
      row: 'Name in the row',
      severity: 'Severity',
      message: 'Finding',
      value: 'Value now',
      suggestion: 'Suggestion',
    },
    severity: { error: 'Must be put right', warning: 'Look again', info: 'Form only' },
  },
};
