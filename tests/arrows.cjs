/**
 * The arrows of CONTRIBUTING.md, checked on every run: imports point only down.
 * packaging and player → lessons, assessments, records → ui, formats → model.
 */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: '^(module|lessons|assessments|packaging|tests)/', pathNot: allowed },
});

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    only('model-knows-nothing', '^module/model/', '^module/model/', 'model imports nothing'),
    {
      name: 'model-has-no-library',
      severity: 'error',
      from: { path: '^module/(model|formats)/' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'], pathNot: '^node_modules/fflate/' },
    },
    only(
      'formats-know-model',
      '^module/formats/',
      '^module/(model|formats)/',
      'formats spell the nouns, they touch nothing else',
    ),
    only(
      'records-know-formats',
      '^module/records/',
      '^module/(model|formats|records)/',
      'a store knows its standard, not the screen',
    ),
    only('ui-knows-model', '^module/ui/', '^module/(model|ui)/', 'ui knows model'),
    only(
      'lessons-know-ui',
      '^lessons/',
      '^(lessons|module/(model|ui))/',
      'a lesson knows neither questions nor stores',
    ),
    only(
      'assessments-know-ui',
      '^assessments/',
      '^(assessments|module/(model|formats|ui))/',
      'a question knows no store',
    ),
    only(
      'player-never-packs',
      '^module/player/',
      '^(module|lessons|assessments)/',
      'the browser never imports packaging',
    ),
    {
      name: 'only-main-opens-records',
      severity: 'error',
      from: { path: '^module/player/', pathNot: '^module/player/main\\.ts$' },
      to: { path: '^module/records/' },
    },
    {
      name: 'pure-functions-have-no-lit',
      severity: 'error',
      from: { path: '^assessments/((scoring|draw)|report/report|web-audit/audit)\\.ts$' },
      to: { path: '(^|node_modules/)lit(/|$)' },
    },
    {
      name: 'packaging-imports-no-element',
      severity: 'error',
      from: { path: '^packaging/', pathNot: '^packaging/preview/pages/' },
      to: { path: '/cso-[^/]*\\.ts$|(^|node_modules/)lit(/|$)' },
    },
    { name: 'nobody-imports-tests', severity: 'error', from: { pathNot: '^tests/' }, to: { path: '^tests/' } },
    {
      name: 'no-orphan-dependency',
      comment: 'hast and mdast are types alone, from @types',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(virtual:|(hast|mdast)$)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      mainFields: ['module', 'main'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default', 'types'],
      extensions: ['.ts', '.js', '.json'],
    },
  },
};
