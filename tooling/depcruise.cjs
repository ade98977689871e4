// Which module may import which. Every rule has a planted violation under tooling/planted/modules,
// in a file that bears the rule's name; tooling/check-planted.mjs sees to it that each one is caught.
const rules = [
  ...require('./dependency-rules/everywhere.cjs'),
  ...require('./dependency-rules/shared.cjs'),
  ...require('./dependency-rules/server.cjs'),
  ...require('./dependency-rules/client.cjs'),
];

module.exports = {
  forbidden: rules.map((rule) => ({ severity: 'error', ...rule })),
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|artefacts)/|\\?' },
    tsPreCompilationDeps: true,
    moduleSystems: ['es6', 'cjs'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'module', 'browser', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.d.ts'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};
