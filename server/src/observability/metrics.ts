import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

const seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];
const numbers = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

export interface Metrics {
  /** `code` is `ok` or the code of the refusal. */
  commandAnswered(type: string, code: string, took: number): void;
  /** One transaction: how many commands were decided together and how many seconds writing took. */
  batchAppended(commands: number, took: number): void;
  appendConflicted(): void;
  bugMet(): void;
  faultMet(): void;
  deadlineFired(type: string): void;
  reactionFinished(name: string, ok: boolean): void;
  messagePublished(audience: string): void;
  messageRefused(name: string, code: string): void;
  /** One write of a document: how many updates it held and how many seconds it took. */
  updatesAppended(updates: number, took: number): void;
  editRefused(violation: string): void;
  documentLines(change: 1 | -1): void;
  socketsOpen(count: number): void;
  socketDropped(why: string): void;
  requestAnswered(method: string, status: number, took: number): void;
  /** Everything in the text format of Prometheus. */
  text(): Promise<string>;
  readonly contentType: string;
  /** Stops watching the process. */
  close(): void;
}

function createMeters(registry: Registry) {
  const registers = [registry];
  const counter = (name: string, help: string, labelNames: string[] = []) =>
    new Counter({ name: `haoshangliang_${name}`, help, labelNames, registers });
  const histogram = (name: string, help: string, buckets: number[], labelNames: string[] = []) =>
    new Histogram({ name: `haoshangliang_${name}`, help, buckets, labelNames, registers });
  return {
    commands: counter('commands_total', 'Commands answered', ['type', 'code']),
    commandSeconds: histogram('command_seconds', 'From arrival to answer', seconds),
    batch: histogram('batch_commands', 'Commands in one transaction', numbers),
    append: histogram('append_seconds', 'Writing one transaction', seconds),
    conflicts: counter('append_conflicts_total', 'Transactions overtaken by another writer'),
    bugs: counter('bugs_total', 'Rules that threw'),
    faults: counter('faults_total', 'Storage or the line failed'),
    deadlines: counter('deadlines_total', 'Deadlines fired', ['type']),
    reactions: counter('reactions_total', 'Work after commit', ['name', 'outcome']),
    messages: counter('messages_published_total', 'Messages made for an audience', ['audience']),
    refused: counter('messages_refused_total', 'Socket messages refused', ['name', 'code']),
    updates: counter('document_updates_total', 'Updates of documents written'),
    updateSeconds: histogram('document_append_seconds', 'Writing updates of a document', seconds),
    editsRefused: counter('document_edits_refused_total', 'Edits of documents refused', [
      'violation',
    ]),
    lines: new Gauge({
      name: 'haoshangliang_document_lines',
      help: 'Open lines to documents',
      registers,
    }),
    sockets: new Gauge({ name: 'haoshangliang_sockets', help: 'Open sockets', registers }),
    dropped: counter('sockets_dropped_total', 'Sockets the server closed', ['why']),
    requests: histogram('http_seconds', 'HTTP requests', seconds, ['method', 'status']),
  };
}

/** One function for each fact that is counted. Times in seconds. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'haoshangliang_' });
  const meters = createMeters(registry);
  return {
    commandAnswered(type, code, took) {
      meters.commands.inc({ type, code });
      meters.commandSeconds.observe(took);
    },
    batchAppended(commands, took) {
      meters.batch.observe(commands);
      meters.append.observe(took);
    },
    appendConflicted: () => meters.conflicts.inc(),
    bugMet: () => meters.bugs.inc(),
    faultMet: () => meters.faults.inc(),
    deadlineFired: (type) => meters.deadlines.inc({ type }),
    reactionFinished: (name, ok) => meters.reactions.inc({ name, outcome: ok ? 'done' : 'failed' }),
    messagePublished: (audience) => meters.messages.inc({ audience }),
    messageRefused: (name, code) => meters.refused.inc({ name, code }),
    updatesAppended(updates, took) {
      meters.updates.inc(updates);
      meters.updateSeconds.observe(took);
    },
    editRefused: (violation) => meters.editsRefused.inc({ violation }),
    documentLines: (change) => meters.lines.inc(change),
    socketsOpen: (count) => meters.sockets.set(count),
    socketDropped: (why) => meters.dropped.inc({ why }),
    requestAnswered: (method, status, took) =>
      meters.requests.observe({ method, status: String(status) }, took),
    text: () => registry.metrics(),
    contentType: registry.contentType,
    close: () => registry.clear(),
  };
}
