import { describe, expect, test } from 'vitest';
import { hour, phases, type Right } from '../../kernel/index.ts';
import { may } from '../../meeting/index.ts';
import {
  extend,
  given,
  idAt,
  openedMeeting,
  past,
  recorded,
  startOfTime,
} from '../../testing/index.ts';
import { quiet } from '../../testing/quiet.ts';
import type { LifeCommand } from './commands.ts';
import { life } from './index.ts';
import { lifeReactions } from './reactions.ts';

const having = (...commands: LifeCommand[]) => given(life, ...past(life, quiet, ...commands));

const form = {
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
} as const;
const plan: LifeCommand = {
  type: 'life/plan-meeting',
  office: idAt<'office'>(1),
  mark: 'real',
  ...form,
};
const open: LifeCommand = { type: 'life/open-meeting' };
const adjourn: LifeCommand = { type: 'life/adjourn-meeting' };
const resume: LifeCommand = { type: 'life/resume-meeting' };
const close = (despite = 0): LifeCommand => ({ type: 'life/close-meeting', despite });
const leftOpen: LifeCommand = { type: 'life/note-left-open' };
const plain = (type: string) => ({ type, data: {}, words: null }) as never;

describe('opening and adjourning', () => {
  test('[LI2] nothing opens without a plan', () => {
    having().when(open, quiet).thenRejected('not-planned');
    expect(having(plan).when(open, quiet).then(plain('life/meeting-opened'))).toMatchObject({
      phase: 'open',
    });
  });

  test('[LI3] an opening is taken back while nothing has happened since', () => {
    const withdraw: LifeCommand = { type: 'life/withdraw-opening' };
    const state = having(plan, open).when(withdraw, quiet).then(plain('life/opening-withdrawn'));
    expect(state).toEqual(having(plan).state);
    having(plan, open)
      .when(withdraw, { ...quiet, underWay: () => true })
      .thenRejected('opening-in-use');
    having(plan, open, adjourn, resume).when(withdraw, quiet).thenRejected('opening-in-use');
  });

  test('[LI4] adjourning ends the sitting, resuming begins a new one', () => {
    const state = having(plan, open, adjourn)
      .when(resume, quiet)
      .then(plain('life/meeting-resumed'));
    expect(state.phase).toBe('open');
    expect(state.sittings).toEqual([
      { from: startOfTime + 1000, to: startOfTime + 2000 },
      { from: startOfTime + 3000, to: null },
    ]);
  });

  test('[LI4] an open vote holds the meeting', () => {
    having(plan, open)
      .when(adjourn, { ...quiet, voteOpen: true })
      .thenRejected('vote-still-open');
  });

  test('[LI9] a sitting of more than twelve hours is recorded as left open, once', () => {
    const { state } = having(plan, open);
    const from = startOfTime + 1000;
    expect(life.deadlines?.(state)).toEqual([
      { key: `life/left-open/${from}`, at: from + 12 * hour, command: leftOpen },
    ]);
    const late = { ...quiet, now: from + 12 * hour };
    const noted = having(plan, open).when(leftOpen, late).then(plain('life/left-open'));
    expect(noted.leftOpen).toBe(true);
    expect(life.deadlines?.(noted)).toEqual([]);
    having(plan, open, leftOpen).when(leftOpen, late).then();
  });

  test('[LI9] ending the sitting clears it, and the next one has its own twelve hours', () => {
    expect(having(plan, open, leftOpen, adjourn).state.leftOpen).toBe(false);
    expect(having(plan, open, leftOpen, close()).state.leftOpen).toBe(false);
    expect(life.deadlines?.(having(plan, open, leftOpen, adjourn).state)).toEqual([]);
    const again = having(plan, open, leftOpen, adjourn, resume).state;
    expect(life.deadlines?.(again)[0]?.at).toBe(startOfTime + 4000 + 12 * hour);
  });

  test('[LI10] whenever a sitting ends a copy of the data is asked for', () => {
    const events = past(life, quiet, plan, open, adjourn, resume, close()).map(recorded);
    expect(events.map((event) => lifeReactions(event))).toEqual([
      [],
      [],
      [{ name: 'copy-data', input: { why: 'adjourned' } }],
      [],
      [{ name: 'copy-data', input: { why: 'closed' } }],
    ]);
  });

  test('[LI12] issued minutes ask for a number', () => {
    const submit = { type: 'life/submit-minutes' } as const;
    const issue = { type: 'life/issue-minutes' } as const;
    const events = past(life, quiet, plan, open, close(), submit, issue).map(recorded);
    const asked = events.map((event) => lifeReactions(event).map(({ name }) => name));
    expect(asked.slice(-2)).toEqual([[], ['keep-minutes']]);
  });
});

describe('out of order', () => {
  const rights = new Set<Right>(['moderate', 'record', 'prepare', 'system']);

  test('[LI11] a command that the stage does not admit is refused with the stage’s name', () => {
    for (const phase of phases) {
      for (const [type, { when }] of Object.entries(life.commands)) {
        const admitted = (when as readonly string[]).includes(phase);
        expect([type, phase, may(type, rights, phase)]).toEqual([
          type,
          phase,
          admitted ? null : { ok: false, code: 'wrong-phase', detail: { phase } },
        ]);
      }
    }
  });

  test('[LI11] each stage admits what leads out of it', () => {
    const admitted = (phase: (typeof phases)[number]) =>
      Object.keys(life.commands)
        .filter((type) => may(type, rights, phase) === null)
        .map((type) => type.slice('life/'.length));
    expect(Object.fromEntries(phases.map((phase) => [phase, admitted(phase)]))).toEqual({
      planned: ['plan-meeting', 'change-plan', 'open-meeting'],
      open: ['withdraw-opening', 'adjourn-meeting', 'close-meeting', 'note-left-open'],
      adjourned: ['change-plan', 'resume-meeting', 'close-meeting'],
      closed: ['reopen-meeting', 'submit-minutes'],
      'in-review': ['return-minutes', 'issue-minutes'],
      issued: ['recall-minutes'],
    });
  });

  test('[LI11] in the meeting itself it changes nothing', () => {
    const meeting = openedMeeting();
    expect(extend(meeting, open)).toBe(meeting);
    expect(extend(meeting, resume)).toBe(meeting);
  });
});
