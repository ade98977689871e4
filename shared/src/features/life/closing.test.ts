import { describe, expect, test } from 'vitest';
import { decideMeeting, type MeetingCommand } from '../../meeting/index.ts';
import {
  extend,
  factsAfter,
  given,
  idAt,
  openedMeeting,
  past,
  recorded,
  startOfTime,
} from '../../testing/index.ts';
import { quiet } from '../../testing/quiet.ts';
import { aQuestion } from '../../testing/votes-scene.ts';
import { parseCommand } from '../../wire/index.ts';
import type { LifeCommand } from './commands.ts';
import { life } from './index.ts';

const having = (...commands: LifeCommand[]) => given(life, ...past(life, quiet, ...commands));

const opened: LifeCommand[] = [
  {
    type: 'life/plan-meeting',
    office: idAt<'office'>(1),
    mark: 'real',
    level: 'community',
    sort: 'council',
    urgency: 'routine',
    mode: 'hybrid',
    startsAt: startOfTime,
    minutes: 130,
    title: '老旧楼院加装电梯协商议事会',
    place: '社区议事厅',
    field: '民生',
    background: '',
  },
  { type: 'life/open-meeting' },
];
const text = {
  type: 'drafts/create-draft',
  item: null,
  title: '意见稿',
  readers: 'staff',
} as const;
const close = (despite = 0): LifeCommand => ({ type: 'life/close-meeting', despite });
const reopen: LifeCommand = { type: 'life/reopen-meeting', reason: '漏了一项表决' };
const submit: LifeCommand = { type: 'life/submit-minutes' };
const sendBack: LifeCommand = { type: 'life/return-minutes', reason: '出席人数写错' };
const issue: LifeCommand = { type: 'life/issue-minutes' };
const recall: LifeCommand = { type: 'life/recall-minutes', reason: '单位名称有误' };
const resume: LifeCommand = { type: 'life/resume-meeting' };

describe('closing', () => {
  test('[LI5] with nothing unfinished one step is enough', () => {
    const state = having(...opened)
      .when(close(), quiet)
      .then({ type: 'life/meeting-closed', data: { unfinished: 0 }, words: null });
    expect(state.phase).toBe('closed');
    expect(state.sittings).toEqual([{ from: startOfTime + 1000, to: startOfTime + 2000 }]);
  });

  test('[LI5] unfinished business is refused with its number, and closed when the second step names it', () => {
    const unfinished = { ...quiet, unfinished: () => 3 };
    having(...opened)
      .when(close(), unfinished)
      .thenRejected('unfinished', { count: 3 });
    // Something has been finished since the number was shown.
    having(...opened)
      .when(close(4), unfinished)
      .thenRejected('unfinished', { count: 3 });
    having(...opened)
      .when(close(3), unfinished)
      .then({ type: 'life/meeting-closed', data: { unfinished: 3 }, words: null });
  });

  test('[LI5] the number is that of items still waiting or running, texts not frozen and votes not held', () => {
    const add = {
      type: 'agenda/add-item',
      parent: null,
      kind: 'discussion',
      title: '讨论',
      minutes: null,
    } as const;
    const meeting = extend(extend(openedMeeting(), add), add);
    const decided = (despite: number) =>
      decideMeeting(meeting.state, close(despite), factsAfter(meeting));
    expect(decided(1)).toEqual({ ok: false, code: 'unfinished', detail: { count: 2 } });
    expect(decided(2)).toMatchObject({ ok: true });
    const more: readonly MeetingCommand[] = [
      { ...text, kind: 'consensus' },
      { ...text, kind: 'minutes' },
      { type: 'votes/prepare-vote', ...aQuestion },
      { type: 'votes/prepare-vote', ...aQuestion },
    ];
    const all = more.reduce((past, command) => extend(past, command), meeting);
    const [, unwanted] = all.state.votes.prepared;
    if (unwanted === undefined) throw new Error('no vote');
    const left = extend(all, { type: 'votes/discard-vote', vote: unwanted });
    expect(decideMeeting(left.state, close(2), factsAfter(left))).toMatchObject({
      code: 'unfinished',
      // Two items, the consensus text and one vote; minutes are written after the meeting.
      detail: { count: 4 },
    });
    expect(parseCommand({ type: 'life/close-meeting' })).toMatchObject({
      code: 'malformed',
      detail: { at: 'despite' },
    });
  });

  test('[LI6] nothing closes while a vote is open', () => {
    const open = { ...quiet, voteOpen: true, unfinished: () => 1 };
    having(...opened)
      .when(close(1), open)
      .thenRejected('vote-still-open');
  });

  test('[LI7] a closed meeting is reopened with a reason that everybody can read', () => {
    const state = having(...opened, close())
      .when(reopen, quiet)
      .then({ type: 'life/meeting-reopened', data: {}, words: { reason: '漏了一项表决' } });
    expect(state).toMatchObject({
      phase: 'adjourned',
      reason: '漏了一项表决',
      reasonFor: 'meeting',
    });
    const event = past(life, quiet, ...opened, close(), reopen).map(recorded)[3]!;
    expect(life.redact(event, 'public')).toEqual(event);
    expect(life.project(state, { audience: 'public', seats: [] })).toEqual(state);
    expect(parseCommand({ type: 'life/reopen-meeting' })).toMatchObject({ code: 'malformed' });
    expect(parseCommand({ type: 'life/reopen-meeting', reason: ' ' })).toMatchObject({
      code: 'malformed',
    });
  });

  test('[LI7] it stands adjourned until somebody resumes it', () => {
    expect(having(...opened, close(), reopen).state.sittings).toHaveLength(1);
    const { state } = having(...opened, close(), reopen, resume);
    expect(state.phase).toBe('open');
    expect(state.sittings).toEqual([
      { from: startOfTime + 1000, to: startOfTime + 2000 },
      { from: startOfTime + 4000, to: null },
    ]);
  });

  test('[LI7] an erased reason reads as null and the stage stays', () => {
    const event = past(life, quiet, ...opened, close(), reopen).map(recorded)[3]!;
    const state = life.evolve(having(...opened, close()).state, {
      ...event,
      words: null,
    } as typeof event);
    expect(state).toMatchObject({ phase: 'adjourned', reason: null });
  });
});

describe('counter-actions', () => {
  const events = past(
    life,
    quiet,
    ...opened,
    { type: 'life/adjourn-meeting' },
    resume,
    close(),
    submit,
    sendBack,
    submit,
    issue,
    recall,
  );

  test('what can be taken back without asking a person is', () => {
    const counters = events.map((event) => [event.type, life.counter?.(recorded(event)) ?? null]);
    expect(counters).toEqual([
      ['life/meeting-planned', null],
      ['life/meeting-opened', { type: 'life/withdraw-opening' }],
      ['life/meeting-adjourned', { type: 'life/resume-meeting' }],
      ['life/meeting-resumed', { type: 'life/adjourn-meeting' }],
      ['life/meeting-closed', null],
      ['life/minutes-submitted', null],
      ['life/minutes-returned', { type: 'life/submit-minutes' }],
      ['life/minutes-submitted', null],
      ['life/minutes-issued', null],
      ['life/minutes-recalled', null],
    ]);
  });
});
