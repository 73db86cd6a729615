/**
 * Who may import whom; reads as the architecture. Type-only imports count: a type is a dependency too.
 * A layer may always import itself.
 */
const layer = (name, mayUse) => ({
  name: `layer-${name}`,
  severity: 'error',
  from: { path: `^src/${name}` },
  to: { path: '^src/', pathNot: [name, ...mayUse].map((path) => `^src/${path}`) },
});

const model = 'core/model/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    layer(model, []),
    layer('core/encoding/', [model]),
    layer('core/detect/', [model]),
    layer('core/map/', [model, 'core/detect/']),
    layer('core/correct/', [model, 'core/encoding/', 'core/detect/', 'core/map/']),
    layer('core/structure/', [model, 'core/map/']),
    layer('core/validate/', [model, 'core/encoding/']),
    layer('core/rollup/', [model]),
    layer('core/report/', [model, 'core/rollup/']),
    layer('core/plan/', [model, 'core/report/', 'core/structure/']),
    layer('core/fix/', [model, 'core/plan/', 'core/structure/', 'core/validate/']),
    layer('core/', ['definitions/']),
    layer('definitions/', [model]),
    layer('gateway/', [model, 'core/plan/']),
    layer('office/', [model, 'core/plan/', 'gateway/']),
    layer('workflow/', ['core/', 'definitions/', 'gateway/']),
    layer('i18n/', [model, 'core/plan/', 'gateway/gatewayError']),
    layer('taskpane/', ['core/', 'definitions/', 'gateway/', 'workflow/', 'i18n/', 'office/']),
    {
      name: 'office-only-at-the-root',
      comment: 'The pane talks to the port; only its root knows that Excel stands behind it.',
      severity: 'error',
      from: { path: '^src/taskpane/', pathNot: '^src/taskpane/index\\.tsx$' },
      to: { path: '^src/office/' },
    },
    layer('commands/', ['core/', 'definitions/', 'gateway/', 'workflow/', 'i18n/', 'office/']),
    layer('emulator/', ['core/model/address']),
    {
      name: 'pane-without-emulator',
      comment: 'What is installed in Excel must not carry, or lean on, the stand-in for Excel.',
      severity: 'error',
      from: { path: '^src/(taskpane|commands)/' },
      to: { path: '^src/emulator/', reachable: true },
    },
    {
      name: 'workbench-drives-the-built-pane',
      comment: 'The workbench shows the pane that is shipped, in its frame; it never imports its source.',
      severity: 'error',
      from: { path: '^src/workbench/' },
      to: { path: '^src/(taskpane|commands|office|workflow)/' },
    },
    {
      name: 'no-cycles',
      comment: 'At run time; two files of one folder may know each other by type, as a workbook and its sheets do.',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nothing imports is a root, or dead.',
      severity: 'error',
      from: {
        orphan: true,
        path: '^src/.+\\.tsx?$',
        pathNot: ['^src/(tooling|bench|cli|demo|workbench|commands)/', '\\.d\\.ts$'],
      },
      to: {},
    },
    {
      name: 'declared-packages-only',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'shipped-code-uses-shipped-packages',
      severity: 'error',
      from: { path: '^src/(core|definitions|gateway|office|workflow|i18n|taskpane|commands)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    { name: 'resolvable', severity: 'error', from: { path: '^src/' }, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};
