import js from '@eslint/js';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Excel is spoken in one folder; import rules cannot see globals, so the names themselves are fenced. */
const excelGlobals = ['Excel', 'Office', 'OfficeExtension'].map((name) => ({
  name,
  message: 'Only src/office, the emulator and the roots speak to Excel; elsewhere use the WorkbookGateway.',
}));

/** A sync in an array callback is a sync in a loop that office-addins/no-context-sync-in-loop does not see. */
const syncInCallback = {
  selector:
    "CallExpression[callee.property.name=/^(forEach|map|flatMap|filter|some|every|find|reduce)$/] CallExpression[callee.property.name='sync']",
  message: 'Queue everything, then sync once.',
};

const moduleMock = {
  selector: "CallExpression[callee.object.name='jest'][callee.property.name=/^(mock|doMock|unstable_mockModule)$/]",
  message: 'No module mocks: pass plain data to pure code, and run the rest over the emulated Excel.',
};

export default defineConfig(
  { ignores: ['node_modules/', 'dist/', 'out/', 'coverage/', '.cache/', 'tests/fixtures/'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // A number in a template is plain; the rule's default asks for String(n) around each.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Vietnamese text is split by code point on purpose: the base letter and its marks are looked at one by one.
      '@typescript-eslint/no-misused-spread': ['error', { allow: [{ from: 'lib', name: 'string' }, 'string'] }],
      // `onPress={() => setOpen(true)}` is how handlers are written.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // A parameter that a signature asks for and a body does not need says so by its name.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // Control characters are what text from old files is cleaned of.
      'no-control-regex': 'off',
      // React calls an async handler and ignores its promise; what it throws is caught inside by useJob.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      'no-console': 'error',
      'no-restricted-globals': ['error', ...excelGlobals],
      'no-restricted-syntax': ['error', syncInCallback, moduleMock],
      eqeqeq: 'error',
    },
  },
  {
    files: [
      'src/office/**',
      'src/emulator/**',
      'src/taskpane/index.tsx',
      'src/commands/**',
      'src/{cli,demo,workbench}/**',
      'tests/{office,emulator}/**',
    ],
    rules: { 'no-restricted-globals': 'off' },
  },
  {
    // Heuristics for code over Office.js; elsewhere they take other loads and reads for Excel's.
    files: ['src/{office,commands}/**', 'tests/office/**'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      'office-addins/call-sync-after-load': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
    },
  },
  {
    files: ['src/{taskpane,i18n,workbench}/**', 'tests/taskpane/**'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs['recommended-latest'].rules,
  },
  {
    files: ['src/core/**'],
    rules: {
      // Two runs over the same workbook must give the same plan.
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'The core has no randomness.' },
        { object: 'Date', property: 'now', message: 'The core has no clock: choices.today says what day it is.' },
      ],
    },
  },
  {
    // Read by Trident and by Excel 2016–2019, so no newer syntax may slip in.
    files: ['src/taskpane/oldExcel.js'],
    languageOptions: {
      ecmaVersion: 5,
      sourceType: 'script',
      globals: { window: 'readonly', document: 'readonly', navigator: 'readonly' },
    },
  },
  {
    files: ['src/workbench/attachExcel.js'],
    languageOptions: { sourceType: 'script', globals: { window: 'readonly' } },
  },
  {
    files: ['*.{js,mjs,cjs}', 'src/**/*.mjs'],
    languageOptions: {
      globals: { module: 'writable', process: 'readonly', URL: 'readonly' },
    },
  },
);
