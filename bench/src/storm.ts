import { setTimeout as wait } from 'node:timers/promises';
import type { RawClient } from './raw-client.ts';
import { rounded } from './report.ts';
import { isSameAnswer } from './same-answer.ts';
import { LoadMeter, type Spread, spread } from './statistics.ts';

/** What is sent to vote; the same object again is the same ballot again. */
export interface Ballot {
  readonly name: string;
  readonly words: readonly unknown[];
}

export interface Voter {
  line: RawClient;
  message(): Ballot;
  /** After the line was lost. */
  comeBack(): Promise<RawClient>;
}

export interface Stormed {
  /** From sending a ballot to its acknowledgement, milliseconds; the ones whose line was lost are counted from coming back. */
  readonly ack: Spread;
  readonly ballotsPerSecond: number;
  readonly repeated: number;
  readonly lineLost: number;
  /** Ballots nobody answered, or with no. */
  readonly unanswered: number;
  readonly refused: number;
  /** Why, each reason once. */
  readonly refusals: readonly string[];
  /** Repeats that were answered in another way than the first time. */
  readonly changed: number;
  readonly loadShare: number;
  readonly isSaturated: boolean;
}

/** One in so many; the two never fall on the same voter. */
const every = 50;

/** How long somebody is away who lost the line, milliseconds. */
const away = 500;

interface Tally {
  readonly took: number[];
  repeated: number;
  lineLost: number;
  unanswered: number;
  refused: number;
  readonly refusals: string[];
  changed: number;
}

/** Everybody votes once, evenly within so many seconds, whether or not the others have been answered. */
export async function rage(voters: readonly Voter[], seconds: number): Promise<Stormed> {
  const tally: Tally = {
    took: [],
    repeated: 0,
    lineLost: 0,
    unanswered: 0,
    refused: 0,
    refusals: [],
    changed: 0,
  };
  const meter = new LoadMeter();
  const begun = performance.now();
  await meter.during(async () => {
    const under: Promise<void>[] = [];
    for (const [index, voter] of voters.entries()) {
      const early = begun + (index * seconds * 1000) / voters.length - performance.now();
      if (early > 1) await wait(early);
      under.push(
        cast(voter, index, tally).catch(() => {
          tally.unanswered += 1;
        }),
      );
    }
    await Promise.all(under);
  });
  const { took, ...counts } = tally;
  const ballotsPerSecond = rounded((took.length * 1000) / (performance.now() - begun));
  const { share: loadShare, isSaturated } = meter;
  return { ack: spread(took), ballotsPerSecond, ...counts, loadShare, isSaturated };
}

async function cast(voter: Voter, index: number, tally: Tally): Promise<void> {
  const ballot = voter.message();
  if (index % every === 1) {
    tally.lineLost += 1;
    await loseLine(voter, ballot);
  }
  const answer = await send(voter, ballot, tally);
  if (index % every !== 2) return;
  tally.repeated += 1;
  const again = await voter.line.ask(ballot.name, ...ballot.words);
  if (!isSameAnswer(again, answer)) tally.changed += 1;
}

/** The ballot leaves, and the line is cut before any answer: it is not known whether it came. */
async function loseLine(voter: Voter, { name, words }: Ballot): Promise<void> {
  voter.line.ask(name, ...words).catch(() => {});
  await wait(5);
  voter.line.close();
  await wait(away);
  voter.line = await voter.comeBack();
}

async function send({ line }: Voter, { name, words }: Ballot, tally: Tally): Promise<unknown> {
  const sent = performance.now();
  const answer = await line.ask(name, ...words);
  tally.took.push(performance.now() - sent);
  const { ok, code } = answer as { ok: boolean; code?: string };
  if (!ok) {
    tally.refused += 1;
    if (!tally.refusals.includes(code ?? '')) tally.refusals.push(code ?? '');
  }
  return answer;
}
