// gateway, office -> meetings, documents -> ports <- adapters; only the composition picks adapters.
const test = '\\.(test|contract|fixture)\\.tsx?$';

const server = [
  {
    name: 'server-client-strangers',
    comment: 'They meet only in what shared says.',
    from: { path: '^(server|client)/' },
    to: { path: '^(server|client)/', pathNot: '^$1/' },
  },
  {
    name: 'gateway-never-touches-storage',
    comment: 'The gateway parses, authenticates and hands over; it decides and stores nothing.',
    from: { path: '^server/src/gateway/', pathNot: test },
    to: { path: '^server/src/(ports|adapters)/' },
  },
  {
    name: 'only-app-picks-adapters',
    comment: 'One place chooses the technology; everything else speaks to ports.',
    from: {
      path: '^server/src/',
      pathNot: [test, '^server/src/(app\\.ts$|composition/|adapters/|testing/)'],
    },
    to: { path: '^server/src/adapters/' },
  },
  {
    name: 'adapters-are-strangers',
    comment:
      'One technology a folder. Tables in memory are tables of SQLite, so these come from there.',
    from: { path: '^server/src/adapters/([^/]+)/', pathNot: test },
    to: {
      path: '^server/src/adapters/[^/]+/',
      pathNot: '^server/src/adapters/($1/|sqlite/tables-in-memory\\.ts$)',
    },
  },
  {
    name: 'adapters-know-only-ports',
    comment: 'An adapter fulfils a port and knows nothing of who uses it.',
    from: { path: '^server/src/adapters/', pathNot: test },
    to: { path: '^server/src/(?!adapters/|ports/)' },
  },
  {
    name: 'ports-know-nobody',
    comment: 'Ports are interfaces in the words of shared.',
    from: { path: '^server/src/ports/', pathNot: test },
    to: { path: '^server/src/(?!ports/)' },
  },
  {
    name: 'hosts-never-look-up',
    comment: 'gateway -> meetings, documents -> ports: hosts do not know who calls them.',
    from: { path: '^server/src/(meetings|documents)/', pathNot: test },
    to: { path: '^server/src/(gateway|office|composition|app\\.ts|main\\.ts)' },
  },
];

module.exports = server;
