// What phones load at once: cruised without dynamic imports, because the editor is loaded only by those who write.
const { options } = require('./depcruise.cjs');

const test = '\\.test\\.tsx?$';

const heavy = [
  'react-router',
  '@tanstack/react-query',
  'react-aria-components',
  'prosemirror-[^/]+',
  'y-[^/]+',
  'yjs',
  'echarts',
];

const rules = [
  {
    name: 'participant-stays-light',
    comment:
      'Join and room are for old phones on thin lines: no router, query, React Aria or editor.',
    from: { path: '^client/src/(participant|join)/', pathNot: test },
    to: { path: `(^|node_modules/)(${heavy.join('|')})(/|$)`, reachable: true },
  },
];

module.exports = {
  forbidden: rules.map((rule) => ({ severity: 'error', ...rule })),
  options: { ...options, exclude: { ...options.exclude, dynamic: true } },
};
