import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type Running, start, temporaryHome } from './child.ts';
import { gather, inParallel, type Member } from './crowd.ts';
import { fsyncIn } from './fsync.ts';
import { type Answer, command, joined, type Meeting, must, openMeeting } from './meeting.ts';
import { RawClient } from './raw-client.ts';
import { type Measured, ratio } from './report.ts';
import { isSameAnswer } from './same-answer.ts';
import { LoadMeter, type Spread, spread } from './statistics.ts';

interface Options {
  readonly people: number;
  /** Commands a second, all people together. */
  readonly rate: number;
  readonly seconds: number;
  /** Milliseconds by which every commit is held up. */
  readonly slowCommit: number;
}

/** One in so many is sent a second time under its id. */
const repeatEvery = 49;

function optionsOf(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      people: { type: 'string', default: '40' },
      rate: { type: 'string', default: '200' },
      seconds: { type: 'string', default: '10' },
      'slow-commit': { type: 'string', default: '0' },
    },
  });
  const within = (value: string, most: number) => Math.min(most, Math.max(0, Number(value)));
  return {
    people: Math.max(2, within(values.people, 500)),
    rate: Math.max(1, within(values.rate, 5000)),
    seconds: Math.max(1, within(values.seconds, 60)),
    slowCommit: within(values['slow-commit'], 1000),
  };
}

/** From sending a command to its acknowledgement, which comes after the fsync; beside an echo of the same message. */
export async function measureCommand(args: string[]): Promise<Measured> {
  const options = optionsOf(args);
  const { home, remove } = await temporaryHome();
  const meter = new LoadMeter();
  try {
    const env = { SLOW_COMMIT_MS: String(options.slowCommit) };
    const product = await start('product', { home, env });
    const ours = await measureOurs(product, options, meter).finally(() => product.end());
    const bare = await start('bare', { home });
    const baseline = await measureBare(bare, options, meter).finally(() => bare.end());
    const { lost, duplicates, ...figures } = ours;
    return {
      ours: { ...options, ...figures, fsync: fsyncIn(home), loadShare: meter.share },
      baseline,
      ratios: {
        ackP50: ratio(ours.ack.p50, baseline.ack.p50),
        ackP95: ratio(ours.ack.p95, baseline.ack.p95),
        ackP99: ratio(ours.ack.p99, baseline.ack.p99),
      },
      lost,
      duplicates,
      valid: !meter.isSaturated,
    };
  } finally {
    await remove();
  }
}

async function measureOurs(server: Running, options: Options, meter: LoadMeter) {
  const meeting = await openMeeting(server.url, server.said);
  const members = await gather(meeting, options.people);
  const bodies = await seconding(meeting, members);
  const before = await throughOf(meeting);
  await server.reset();
  let sent = 0;
  const refusals: string[] = [];
  const repeats: Promise<boolean>[] = [];
  const ack = await atRate(options, meter, async (index) => {
    const member = members[index % members.length];
    if (member === undefined) return;
    const round = Math.floor(index / members.length);
    const message = command(meeting.id, bodies[round % 2] ?? {}, member.seat);
    sent += 1;
    const answer = (await member.line.ask('command', message)) as Answer;
    if (!answer.ok) refusals.push(answer.code);
    if (index % repeatEvery === 0) repeats.push(repeat(member, message, answer));
  });
  const changed = (await Promise.all(repeats)).filter((isSame) => !isSame).length;
  const figures = await server.figures();
  const events = (await throughOf(meeting)) - before;
  for (const { line } of members) line.close();
  const kept = ack.count - refusals.length;
  return {
    ack,
    refusals,
    server: figures,
    lost: sent - ack.count + Math.max(0, kept - events),
    duplicates: changed + Math.max(0, events - kept),
  };
}

/** Sends a command again; true if the answer is the first one. */
async function repeat({ line }: Member, message: object, answer: Answer): Promise<boolean> {
  return isSameAnswer(await line.ask('command', message), answer);
}

/** Everybody seconds an opinion and takes it back, by turns. */
async function seconding(meeting: Meeting, members: readonly Member[]): Promise<object[]> {
  const { agenda, people } = await stateOf(meeting);
  const author = people.staff[0]?.seat;
  const record = { type: 'opinions/record-opinion', item: agenda.order[0], author };
  const words = { channel: 'live', stance: 'for', text: '测量', verbatim: false };
  await must(meeting, { ...record, ...words });
  const { opinions } = await stateOf(meeting);
  const [opinion] = Object.values(opinions.opinions.buckets).flatMap(Object.keys);
  // One round for nothing, so that nobody is met for the first time.
  for (const type of ['opinions/second', 'opinions/unsecond']) {
    await inParallel(members.length, async (index) => {
      const member = members[index];
      if (member === undefined) return;
      await member.line.ask('command', command(meeting.id, { type, opinion }, member.seat));
    });
  }
  return ['opinions/second', 'opinions/unsecond'].map((type) => ({ type, opinion }));
}

interface State {
  readonly agenda: { readonly order: readonly string[] };
  readonly people: { readonly staff: readonly { readonly seat: string }[] };
  readonly opinions: { readonly opinions: { readonly buckets: Record<string, object> } };
}

async function stateOf({ line, id }: Meeting): Promise<State> {
  return ((await joined(line, id)) as { state: State }).state;
}

async function throughOf({ line, id }: Meeting): Promise<number> {
  return ((await joined(line, id)) as { through: number }).through;
}

async function measureBare(server: Running, options: Options, meter: LoadMeter) {
  const lines = await inParallel(options.people, () => RawClient.open(server.url));
  const opinion = command('', {}).id;
  const message = command(opinion, { type: 'opinions/unsecond', opinion }, opinion);
  await server.reset();
  const ack = await atRate(options, meter, async (index) => {
    await lines[index % lines.length]?.ask('echo', message);
  });
  const figures = await server.figures();
  for (const line of lines) line.close();
  return { ack, server: figures };
}

/** Sends at fixed moments, whether or not the last ones have been answered. */
async function atRate(
  { rate, seconds }: Options,
  meter: LoadMeter,
  send: (index: number) => Promise<void>,
): Promise<Spread> {
  const took: number[] = [];
  const under: Promise<void>[] = [];
  await meter.during(async () => {
    const begun = performance.now();
    for (let index = 0; index < rate * seconds; index++) {
      const due = begun + (index * 1000) / rate;
      const early = due - performance.now();
      if (early > 0) await wait(early);
      const sent = performance.now();
      under.push(
        send(index).then(
          () => void took.push(performance.now() - sent),
          () => {},
        ),
      );
    }
    await Promise.all(under);
  });
  return spread(took);
}
