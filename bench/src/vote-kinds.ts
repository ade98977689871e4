import { randomBytes } from 'node:crypto';
import { randomOf, seal, trackerOf } from '@haoshangliang/shared/sealing';
import { joined, type Meeting, must } from './meeting.ts';

/** A vote of yes, no and abstaining that is open for everybody who may vote. */
export interface OpenVote {
  readonly id: string;
  /** The command by which a seat votes, made on its phone. */
  ballotOf(seat: string): Promise<object>;
  /** After the count, or of a named vote before it; `meeting`: where the server is by now. */
  found(meeting: Meeting): Promise<Found>;
}

/** What became of the ballots of these seats. */
export interface Found {
  /** In the register or in the published list, those that should not be there among them. */
  readonly kept: number;
  /** Acknowledged ballots that are not there, or say something else. */
  readonly missingOf: (seats: readonly string[]) => number;
  /** More of somebody's than one. */
  readonly twice: number;
}

export const voteKinds = { named: openNamedVote, sealed: openSealedVote } as const;

export type VoteKind = keyof typeof voteKinds;

const choices = ['yes', 'no', 'abstain'] as const;

interface State {
  readonly votes: {
    readonly prepared: readonly string[];
    readonly sealed: Readonly<Record<string, { readonly key: string }>>;
  };
}

async function stateOf({ line, id }: Meeting): Promise<State> {
  return ((await joined(line, id)) as { state: State }).state;
}

async function openVote(meeting: Meeting, secrecy: 'named' | 'secret'): Promise<string> {
  await must(meeting, {
    type: 'votes/prepare-vote',
    item: null,
    subject: null,
    question: '是否同意？',
    method: { kind: 'approve', version: 1 },
    secrecy,
    rule: { preset: 'straw' },
    seconds: 600,
  });
  const vote = (await stateOf(meeting)).votes.prepared.at(-1) ?? '';
  await must(meeting, { type: 'votes/open-vote', vote });
  return vote;
}

async function openNamedVote(meeting: Meeting): Promise<OpenVote> {
  const id = await openVote(meeting, 'named');
  return {
    id,
    ballotOf: async () => ({ type: 'votes/cast-ballot', vote: id, choice: 'yes' }),
    found: async ({ clerk }) => {
      const path = `/api/meetings/${meeting.id}/votes/${id}/roll`;
      const { lines } = (await clerk.ask(path)) as {
        lines: { seat: string; ballot: object | null }[];
      };
      const seats = lines.flatMap(({ seat, ballot }) => (ballot === null ? [] : [seat]));
      return foundAmong(seats, (seat) => seat);
    },
  };
}

/** Each ballot is sealed as a phone seals it, and looked for in the published list by its tracker. */
async function openSealedVote(meeting: Meeting): Promise<OpenVote> {
  const id = await openVote(meeting, 'secret');
  const key = (await stateOf(meeting)).votes.sealed[id]?.key ?? '';
  const lineOf = new Map<string, string>();
  return {
    id,
    ballotOf: async (seat) => {
      const choice = choices[lineOf.size % choices.length] ?? 'yes';
      const random = randomOf(randomBytes(16));
      lineOf.set(seat, `${trackerOf(id, random)} ${choice}`);
      const sealed = await seal(key, { meeting: meeting.id, vote: id, seat }, { choice, random });
      return { type: 'votes/seal-ballot', vote: id, sealed };
    },
    found: async ({ clerk }) => {
      const path = `/api/meetings/${meeting.id}/votes/${id}/list`;
      const { list } = (await clerk.ask(path)) as {
        list: { tracker: string; choice: string }[];
      };
      const lines = list.map(({ tracker, choice }) => `${tracker} ${choice}`);
      return foundAmong(lines, (seat) => lineOf.get(seat) ?? '');
    },
  };
}

function foundAmong(kept: readonly string[], lineOf: (seat: string) => string): Found {
  const there = new Set(kept);
  return {
    kept: kept.length,
    missingOf: (seats) => seats.filter((seat) => !there.has(lineOf(seat))).length,
    twice: kept.length - there.size,
  };
}
