// Rules for every package, and for features, which bear the same name in each.
const test = '\\.(test|contract)\\.tsx?$';

const everywhere = [
  {
    name: 'no-cycles',
    comment: 'A cycle, type imports included, means that two modules are really one.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-unresolvable',
    comment: 'An import that leads nowhere would slip past every other rule.',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'no-orphans',
    comment: 'A module nobody imports is dead, unless it is an entry.',
    from: {
      orphan: true,
      pathNot: [
        ...[test, '\\.config\\.ts$', '\\.d\\.ts$', '/main\\.tsx?$', '^e2e/', '^bench/src/'],
        // Loaded by the html page itself, before anything that is built.
        '^client/public/',
      ],
    },
    to: {},
  },
  {
    name: 'packages-by-name',
    comment: 'Another package is imported by its name, through the doors of its exports map.',
    from: { path: '^(shared|server|client|e2e|rehearsal|bench)/' },
    to: {
      path: '^(shared|server|client|e2e|rehearsal|bench)/',
      pathNot: '^$1/',
      dependencyTypes: ['local'],
    },
  },
];

const features = [
  {
    name: 'features-are-strangers',
    comment:
      'Features of different names never import each other within a package. What a page shows and what the server ' +
      'does after a commit may read every slice of the meeting, through its door.',
    from: { path: '^(shared|server|client)/src/features/([^/]+)/' },
    to: {
      path: '^$1/src/features/[^/]+/',
      pathNot: '^$1/src/features/$2/',
    },
  },
  {
    name: 'one-door-per-feature',
    comment:
      'From outside, a feature is its index. A page has two: one for phones, and staff/ for what phones never load.',
    from: {
      path: '^(shared|server|client)/src/',
      pathNot: ['^(shared|server|client)/src/features/', '^shared/src/testing/'],
    },
    to: {
      path: '^(shared|server|client)/src/features/[^/]+/',
      pathNot: '^(shared|server|client)/src/features/[^/]+/(staff/)?index\\.tsx?$',
    },
  },
];

module.exports = [...everywhere, ...features];
