import { expect, test } from 'vitest';
import { plainText } from '../../documents/index.ts';
import type { Draft } from '../../features/drafts/index.ts';
import type { VoteId } from '../../features/votes/index.ts';
import { valuesOf } from '../../kernel/index.ts';
import { namelessMinutes } from '../../testing/minutes-of.ts';
import { representative, Village } from '../../testing/village-meeting.ts';
import { pathOf } from './path.ts';

type Asked = 'temperature' | 'consent' | 'approve';

/** A village whose text goes the whole way, by the commands that a moderator's page sends. */
class Walk extends Village {
  constructor() {
    super(6, 6);
    this.frozenDraft('公约', '1'.repeat(64));
  }

  get draft(): Draft {
    const [draft] = valuesOf(this.state.drafts.drafts);
    if (draft === undefined) throw new Error('There is no text.');
    return draft;
  }

  get path() {
    return pathOf(this.state, this.draft);
  }

  ready(kind: Asked, preset: 'record' | 'consent' | 'majority' | 'straw'): VoteId {
    const version = this.draft.versions.length;
    this.run({
      type: 'votes/prepare-vote',
      ...{ item: null, subject: { draft: this.draft.id, version }, secrecy: 'named', seconds: 60 },
      question: `第${version}稿：${kind}`,
      method: { kind, version: 1 },
      rule: { preset },
    });
    const { prepared } = this.state.votes;
    return prepared[prepared.length - 1] as VoteId;
  }

  /** Everybody names a level; whoever objects says why. */
  ask(kind: 'temperature' | 'consent', levels: readonly number[]): void {
    const vote = this.ready(kind, kind === 'consent' ? 'consent' : 'record');
    this.run({ type: 'votes/open-vote', vote });
    levels.forEach((level, n) => {
      const reason = kind === 'consent' && level === 2 ? { reason: '太高' } : {};
      const choice = { kind: 'level', level } as const;
      this.run({ type: 'votes/cast-ballot', vote, choice, ...reason }, representative(n));
    });
    this.closeVote(vote);
  }

  decide(choice: 'yes' | 'no', preset: 'majority' | 'straw' = 'majority'): void {
    const vote = this.ready('approve', preset);
    this.vote(vote, [choice, choice, choice, choice]);
    this.closeVote(vote);
  }

  revise(): void {
    const draft = this.draft.id;
    this.run({ type: 'drafts/reopen-draft', draft });
    this.run({ type: 'drafts/freeze-draft', draft });
    const { epoch } = this.draft;
    const hash = `${epoch}`.repeat(64);
    this.run({ type: 'drafts/record-version', draft, epoch, hash, characters: 9 });
  }
}

test('[VO84] A text is frozen, felt, objected to, revised and asked about again until nobody objects', () => {
  const walk = new Walk();
  expect(walk.path).toMatchObject({ next: 'temperature', prepared: null });
  walk.ask('temperature', [0, 1, 1, 2, 4]);
  expect(walk.path.points.at(-1)?.felt).toEqual({ content: 3, unsure: 1, worried: 1 });
  expect(walk.path.next).toBe('objections');
  walk.ask('consent', [0, 1, 2, 2]);
  expect(walk.path.next).toBe('revise');
  walk.run({ type: 'drafts/reopen-draft', draft: walk.draft.id });
  expect(walk.path.next).toBe('freeze');
  walk.run({ type: 'drafts/freeze-draft', draft: walk.draft.id });
  const cut = { epoch: 2, hash: '2'.repeat(64), characters: 9 };
  walk.run({ type: 'drafts/record-version', draft: walk.draft.id, ...cut });
  expect(walk.path.next).toBe('temperature');
  walk.ask('temperature', [0, 0]);
  walk.ask('consent', [0, 1]);
  expect(walk.path.next).toBe('vote');
  walk.decide('yes');
  expect(walk.path.next).toBeNull();
  const drawn = walk.path.points.map(({ kind, version, objections }) => [
    kind,
    version,
    objections,
  ]);
  expect(drawn).toEqual([
    ['freeze', 1, null],
    ['temperature', 1, null],
    ['objections', 1, 2],
    ['freeze', 2, null],
    ['temperature', 2, null],
    ['objections', 2, 0],
    ['vote', 2, null],
  ]);
  const told = plainText(namelessMinutes(walk.events).doc.content);
  const rounds = ['第1稿：temperature', '第1稿：consent', '第2稿：temperature', '第2稿：consent'];
  const places = [...rounds, '第2稿：approve'].map((round) => told.lastIndexOf(round));
  expect(Math.min(...places)).toBeGreaterThan(0);
  expect(places).toEqual([...places].sort((one, other) => one - other));
  expect(told).toContain('太高');
});

test('[VO85] A vote that failed leads back to the text; what decides nothing, or was not answered, ends nothing', () => {
  const walk = new Walk();
  walk.decide('yes', 'straw');
  expect(walk.path.next).toBe('objections');
  walk.ask('consent', []);
  expect(walk.path).toMatchObject({ next: 'objections', prepared: null });
  walk.ask('consent', [0]);
  walk.decide('no');
  expect(walk.path.next).toBe('revise');
  walk.revise();
  walk.decide('yes');
  expect(walk.path).toMatchObject({ next: null, prepared: null });
});

test('[VO85] What is open is awaited, what was withdrawn was not asked, and its question waits prepared', () => {
  const walk = new Walk();
  const vote = walk.ready('temperature', 'record');
  expect(walk.path).toMatchObject({ next: 'temperature', prepared: vote });
  walk.run({ type: 'votes/open-vote', vote });
  expect(walk.path).toMatchObject({ next: 'temperature', prepared: null });
  expect(walk.path.points.at(-1)).toMatchObject({ kind: 'temperature', isRunning: true });
  walk.run({ type: 'votes/withdraw-vote', vote });
  expect(walk.path.points).toHaveLength(1);
  expect(walk.path).toMatchObject({ next: 'temperature' });
  expect(walk.path.prepared).not.toBeNull();
});
