// kernel <- features <- meeting <- wire; documents beside the features.
const test = '\\.(test|contract)\\.tsx?$';

const shared = [
  {
    name: 'shared-is-a-leaf',
    comment: 'Server and client build on shared, never the other way round.',
    from: { path: '^shared/' },
    to: { path: '^(server|client|e2e|rehearsal|bench|tooling)/' },
  },
  {
    name: 'shared-has-no-io',
    comment: 'The core decides; it reads and writes nothing. Its one library is zod/mini.',
    from: {
      path: '^shared/src/',
      pathNot: [test, '^shared/src/(testing|sealing|comparing)/', '/generator\\.ts$'],
    },
    to: { dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-no-pkg'], pathNot: 'node_modules/zod/' },
  },
  {
    name: 'sealing-has-its-libraries',
    comment: 'What seals and opens ballots knows its cipher suite and nothing else from outside.',
    from: { path: '^shared/src/sealing/', pathNot: test },
    to: {
      dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-no-pkg'],
      pathNot: 'node_modules/(zod|hpke|@panva/hpke-noble|@noble/hashes)/',
    },
  },
  {
    name: 'comparing-has-its-library',
    comment: 'What compares texts knows the library that does it and nothing else from outside.',
    from: { path: '^shared/src/comparing/', pathNot: test },
    to: {
      dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-no-pkg'],
      pathNot: 'node_modules/diff-match-patch-es/',
    },
  },
  {
    name: 'core-does-not-seal',
    comment: 'Rules never see a key: only pages and the thread that counts seal and open.',
    from: { path: '^shared/src/(?!sealing/)', pathNot: test },
    to: { path: '^shared/src/sealing/' },
  },
  {
    name: 'kernel-knows-no-feature',
    comment: 'The kernel holds not one word of the domain.',
    from: { path: '^shared/src/kernel/', pathNot: test },
    to: { path: '^shared/src/(?!kernel/)' },
  },
  {
    name: 'features-know-only-the-kernel',
    comment: 'What a feature may know of the rest comes to it in its facts.',
    from: { path: '^shared/src/features/', pathNot: test },
    to: { path: '^shared/src/(?!kernel/|features/)' },
  },
  {
    name: 'documents-know-only-the-kernel',
    comment: 'The rules of documents stand beside the features, not on them.',
    from: { path: '^shared/src/documents/', pathNot: test },
    to: { path: '^shared/src/(?!kernel/|documents/)' },
  },
  {
    name: 'meeting-is-below-wire',
    comment:
      'kernel <- features <- meeting <- wire: the meeting knows nothing of the line, nor of minutes.',
    from: { path: '^shared/src/meeting/', pathNot: test },
    to: { path: '^shared/src/(wire|documents|minutes)/' },
  },
  {
    name: 'testing-is-for-tests',
    comment: 'Generators and given/when/then never reach the product.',
    from: {
      path: '^(shared|server|client)/src/',
      pathNot: [test, '^shared/src/testing/', '^server/src/testing/'],
    },
    to: { path: '^(shared/src/testing|server/src/testing)/' },
  },
];

const rehearsal = [
  {
    name: 'rehearsal-counts-for-itself',
    comment: 'The rehearsal judges the product from outside, through the public interfaces only.',
    from: { path: '^rehearsal/' },
    to: { path: '^(server|client)/|^shared/src/(features|meeting)/' },
  },
];

module.exports = [...shared, ...rehearsal];
