import type { Figures, Running } from './child.ts';
import { gather, inParallel, type Member } from './crowd.ts';
import { fsyncIn } from './fsync.ts';
import { command, joined, type Meeting, openMeeting } from './meeting.ts';
import { inTime, RawClient } from './raw-client.ts';
import { rounded } from './report.ts';
import type { Spread } from './statistics.ts';
import { type Ballot, rage, type Stormed, type Voter } from './storm.ts';
import { type Closing, closeAndCount } from './vote-count.ts';
import { type VoteKind, voteKinds } from './vote-kinds.ts';

/** As many as the product seats in one. */
const roomSize = 50;

/** As often as the product tells how many have voted, milliseconds. */
const tick = 500;

export interface Side extends Stormed {
  readonly server: Figures;
  /** After collecting what nobody holds: resident, and the main thread's objects and buffers. */
  readonly kept: { readonly memoryMiB: number; readonly heapMiB: number };
}

export interface Ours extends Side {
  readonly fsync: Spread;
  readonly counted: number;
  /** Ballots that were acknowledged and are not counted as they were cast, and those counted twice. */
  readonly missing: number;
  readonly twice: number;
  readonly closing: Closing | null;
}

interface Storming {
  readonly count: number;
  readonly home: string;
  readonly seconds: number;
  readonly kind: VoteKind;
}

/** What the baseline says too: the product's message to everybody, and what one of its voters sent. */
interface Said {
  readonly frame: Buffer;
  readonly ballot: object | undefined;
}

type Seated = Awaited<ReturnType<typeof gather>>[number] & { readonly body: object };

export async function stormOurs(
  server: Running,
  { count, home, seconds, kind }: Storming,
): Promise<{ ours: Ours; said: Said }> {
  const meeting = await openMeeting(server.url, server.said);
  const members = await gather(meeting, count);
  const opened = members.map(({ line }) => hearsOf(line, 'votes/vote-opened'));
  const vote = await voteKinds[kind](meeting);
  const seated: Seated[] = [];
  // Nobody votes before the card is on their phone.
  await Promise.all(opened);
  // Before the storm: thousands of phones seal at once, and one process that plays them all does so one by one.
  for (const member of members) seated.push({ ...member, body: await vote.ballotOf(member.seat) });
  const voters = seated.map((one) => voterOf(one, meeting));
  const told = lastFrame(members);
  await server.reset();
  const stormed = await rage(voters, seconds);
  const figures = await server.figures();
  const kept = keptOf(await server.collected());
  const closing = kind === 'sealed' ? await closeAndCount(meeting, vote.id) : null;
  const found = await vote.found(meeting);
  for (const { line } of voters) line.close();
  const { kept: counted, twice } = found;
  const missing = found.missingOf(members.map(({ seat }) => seat));
  const ours = { ...stormed, server: figures, kept, fsync: fsyncIn(home), closing };
  return {
    ours: { ...ours, counted, missing, twice },
    said: { frame: await told(), ballot: seated[0]?.body },
  };
}

/** Resolves when the line has been told of an event of this type. */
function hearsOf(line: RawClient, type: string): Promise<void> {
  return inTime((resolve) => {
    line.onEvents = (frame) => {
      if (frame.includes(type)) resolve();
    };
  });
}

/** What everybody is told, as it was last heard; where the server is late it is waited for. */
function lastFrame([first]: readonly Member[]): () => Promise<Buffer> {
  const heard = Promise.withResolvers<void>();
  let frame: Buffer = Buffer.alloc(0);
  if (first !== undefined)
    first.line.onEvents = (each) => {
      frame = each;
      heard.resolve();
    };
  return async () => {
    await heard.promise;
    return frame;
  };
}

/** As a phone does it: whoever comes back says up to where it has heard everything. */
function voterOf({ seat, line, cookie, body, viewerKey }: Seated, { url, id }: Meeting): Voter {
  let heard: Buffer | null = null;
  line.onEvents = (frame) => {
    heard = frame;
  };
  return {
    line,
    message: (): Ballot => ({ name: 'command', words: [command(id, body, seat)] }),
    comeBack: async () => {
      const again = await RawClient.open(url, cookie);
      await joined(again, id, { since: heard === null ? null : throughOf(heard), viewerKey });
      return again;
    },
  };
}

function throughOf(frame: Buffer): number | null {
  const [, message] = JSON.parse(frame.toString('utf8', 2)) as [string, { through: number }];
  return message.through;
}

export async function stormBare(
  server: Running,
  { count, seconds }: Storming,
  { frame, ballot }: Said,
): Promise<Side> {
  const lines = await inParallel(count, (index) => enter(server, index));
  const voters = lines.map(
    (line, index): Voter => ({
      line,
      message: () => ({ name: 'cast', words: [String(index), ballot] }),
      comeBack: () => enter(server, index),
    }),
  );
  const caller = await RawClient.open(server.url);
  const [, message] = JSON.parse(frame.toString('utf8', 2)) as unknown[];
  await server.reset();
  const telling = setInterval(() => caller.ask('tell', message).catch(() => {}), tick);
  const stormed = await rage(voters, seconds);
  clearInterval(telling);
  const figures = await server.figures();
  const kept = keptOf(await server.collected());
  for (const { line } of voters) line.close();
  caller.close();
  return { ...stormed, server: figures, kept };
}

function keptOf({ memory, heap }: Figures): Side['kept'] {
  return { memoryMiB: rounded(memory / 2 ** 20), heapMiB: rounded(heap / 2 ** 20) };
}

async function enter(server: Running, index: number): Promise<RawClient> {
  const line = await RawClient.open(server.url);
  await line.ask('enter', String(Math.floor(index / roomSize)));
  return line;
}
