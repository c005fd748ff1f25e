/** The arrows of the design: who may import whom. A path that is not allowed here is forbidden. */
const forbid = (name, from, to, comment) => ({
  name,
  comment,
  severity: 'error',
  from,
  to,
});

module.exports = {
  forbidden: [
    forbid('no-cycles', {}, { circular: true }, 'A cycle means two halves of one concept.'),
    forbid(
      'domain-is-pure',
      { path: '^src/domain' },
      { pathNot: '^src/domain' },
      'Rules know no I/O and no package.',
    ),
    forbid(
      'contract-stands-above-domain',
      { path: '^src/contract' },
      { pathNot: '^(src/(contract|domain)|node_modules/zod)' },
      'The contract is shared with the browser.',
    ),
    forbid(
      'use-cases-know-ports',
      { path: '^src/usecases' },
      { pathNot: '^src/(usecases|domain|contract)' },
      'Use cases reach the outside through their ports alone.',
    ),
    forbid(
      'platform-implements-ports',
      { path: '^src/platform' },
      { path: '^src/(handlers|index)|^(static|emulator|demo|tests)' },
      'Adapters are called, they do not call back.',
    ),
    forbid(
      'only-platform-speaks-to-forge',
      { path: '^src/(handlers|index)' },
      { path: 'node_modules/@forge/(?!resolver|events)' },
      'Product and storage calls live in platform.',
    ),
    forbid(
      'index-is-a-map',
      { path: '^src/index' },
      { pathNot: '^src/handlers' },
      'One export per handler, no logic.',
    ),
    forbid(
      'views-see-the-contract',
      { path: '^static' },
      { path: '^(src/(?!contract|domain)|emulator|demo|tests)' },
      'A view sees contract and domain only.',
    ),
    forbid(
      'one-door-to-the-bridge',
      { path: '^static/(?!bridge)' },
      { path: 'node_modules/@forge/' },
      'The bridge packages throw outside a frame; static/bridge loads them.',
    ),
    forbid(
      'emulator-knows-no-app',
      { path: '^emulator' },
      { path: '^(src|static|demo|tests)' },
      'The emulator finds the app through its manifest.',
    ),
    forbid(
      'app-knows-no-emulator',
      { path: '^(src|static)' },
      { path: '^(emulator|demo|tests)' },
      'The app runs on the real platform.',
    ),
    forbid(
      'demo-uses-public-calls',
      { path: '^demo' },
      { path: '^(src|static|tests)' },
      'The demo is made by public calls.',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
};
