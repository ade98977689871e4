import { presets, type VoteId } from '@haoshangliang/shared/features/votes';
import type { Actor } from '@haoshangliang/shared/kernel';
import { evolveMeeting, initialMeeting, type StreamEvent } from '@haoshangliang/shared/meeting';
import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import common from '../../../i18n/zh-CN/votes.json' with { type: 'json' };
import words from '../../../i18n/zh-CN/votes-staff.json' with { type: 'json' };
import { describeVotes, isVoteSettled } from './describe-votes.ts';

const actor: Actor = { seat: null, account: null, for: null };
const vote = 'v'.repeat(26) as VoteId;
const nobody = { seats: 0, heads: 0, area: null };
const one = { seats: 1, heads: 1, area: null };
const form = {
  item: null,
  subject: null,
  method: { kind: 'approve', version: 1 },
  secrecy: 'named',
  rule: presets.majority,
  seconds: 180,
};
const outcome = {
  present: nobody,
  tally: { method: 'approve', yes: nobody, no: nobody, abstain: nobody },
  verdict: { outcome: 'failed', quorum: { opening: [], close: [] }, conditions: [] },
};
const house = { eligible: one, present: one };

function past(...events: [type: string, data: object][]) {
  const recorded = events.map(([type, data], index): StreamEvent => {
    const seq = index + 1;
    const question = '是否同意仓后街12号楼按照协商意见稿第2版加装电梯？';
    return { type, data: { vote, ...data }, words: { question }, seq, at: seq * 1000, actor };
  });
  const state = recorded.reduce(evolveMeeting, initialMeeting);
  const event = (type: string) => recorded.find((each) => each.type === type)!;
  return {
    said: (type: string) => describeVotes(event(type), state, () => ''),
    settled: (type: string) => isVoteSettled(event(type), state),
  };
}

const opening: [string, object][] = [
  ['votes/vote-prepared', form],
  ['votes/vote-opened', { ...form, hash: null, closesAt: 9_000, opening: house, electorate: {} }],
];
const closing: [string, object] = ['votes/close-requested', {}];

beforeAll(async () => {
  await i18next.init({
    lng: 'zh-CN',
    resources: { 'zh-CN': { votes: common, 'votes-staff': words } },
  });
});

describe('the record of a vote', () => {
  it('says that nobody took back what was undone without its key', () => {
    const { said } = past(...opening, closing, [
      'votes/vote-withdrawn',
      { again: null, cause: 'key-lost' },
    ]);
    expect(said('votes/vote-withdrawn')).toContain('开票的钥匙丢失');
  });

  it('names the question shortly, and the verdict', () => {
    const { said } = past(...opening, closing, ['votes/vote-closed', { outcome }]);
    expect(said('votes/vote-opened')).toBe(
      '开始表决“是否同意仓后街12号楼按照协商意见稿第2版加装电…”',
    );
    expect(said('votes/vote-closed')).toMatch(/：未通过$/);
  });

  it('has no line for a ballot', () => {
    const { said } = past(...opening, ['votes/turnout-moved', { turnout: one }]);
    expect(said('votes/turnout-moved')).toBeNull();
  });

  it('has words for every event that it tells', () => {
    const all = {
      ...form,
      outcome,
      opening: house,
      electorate: {},
      eligible: one,
      seat: null,
      again: null,
    };
    for (const type of Object.keys(words.event)) {
      const { said } = past(...opening, [`votes/${type}`, all]);
      expect(said(`votes/${type}`), type).toMatch(/\p{L}{2}/u);
    }
  });
});

describe('what can be taken back', () => {
  it('is an opening without a ballot, and 截止 before the count', () => {
    expect(past(...opening).settled('votes/vote-opened')).toBe(false);
    expect(past(...opening, closing).settled('votes/close-requested')).toBe(false);
  });

  it('is not what a ballot, the count or the opening has overtaken', () => {
    const voted: [string, object] = ['votes/turnout-moved', { turnout: one }];
    expect(past(...opening, voted).settled('votes/vote-opened')).toBe(true);
    const counted = past(...opening, closing, ['votes/vote-closed', { outcome }]);
    expect(counted.settled('votes/close-requested')).toBe(true);
    expect(past(...opening).settled('votes/vote-prepared')).toBe(true);
    const timed: [string, object] = ['votes/vote-scheduled', { opensAt: 9, before: null }];
    expect(past(...opening.slice(0, 1), timed).settled('votes/vote-scheduled')).toBe(false);
    expect(
      past(...opening.slice(0, 1), timed, ...opening.slice(1)).settled('votes/vote-scheduled'),
    ).toBe(true);
  });
});
