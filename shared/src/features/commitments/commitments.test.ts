import { describe, expect, test } from 'vitest';
import { audiences } from '../../kernel/index.ts';
import { given, idAt, past, recorded, startOfTime } from '../../testing/index.ts';
import { parseCommand } from '../../wire/index.ts';
import { type CommitmentsCommand, maxCommitments } from './commands.ts';
import { commitments } from './index.ts';

const seat = idAt<'seat'>(50);
const facts = { hasSeat: (id: string) => id === seat, hasOpinion: () => false };
const having = (...commands: CommitmentsCommand[]) =>
  given(commitments, ...past(commitments, facts, ...commands));
const promise = {
  type: 'commitments/record',
  kind: 'promise',
  opinion: null,
  owner: seat,
  dueOn: startOfTime,
  text: '两周内测完采光。',
} as const;
const question = { ...promise, kind: 'question', owner: null, dueOn: null } as const;
const first = idAt<'commitment'>(1);
const at = (commitment = first) => ({ commitment });

describe('recording', () => {
  test('[CM1] a promise has an owner, a date and a number', () => {
    const state = having(question)
      .when(promise, facts)
      .then({
        type: 'commitments/recorded',
        data: {
          ...{ commitment: idAt(777), no: 2, kind: 'promise', opinion: null },
          ...{ owner: seat, dueOn: startOfTime },
        },
        words: { text: promise.text },
      });
    expect(state.commitments.size).toBe(2);
  });

  test('[CM1] at most 200', () => {
    const all = Array.from({ length: maxCommitments }, () => promise);
    having(...all)
      .when(promise, facts)
      .thenRejected('commitments-full', { max: maxCommitments });
  });

  test('[CM2] somebody unknown owes nothing, and no opinion means no source', () => {
    having()
      .when({ ...promise, owner: idAt(9) }, facts)
      .thenRejected('seat-unknown');
    having()
      .when({ ...promise, opinion: idAt(9) }, facts)
      .thenRejected('opinion-unknown');
    having(promise)
      .when({ type: 'commitments/change', ...at(), owner: idAt(9), dueOn: null, text: '一' }, facts)
      .thenRejected('seat-unknown');
  });

  test.each([
    ['text', ''],
    ['text', '长'.repeat(2001)],
    ['dueOn', '2023-09-05'],
    ['dueOn', -1],
    ['kind', 'vow'],
    ['owner', 'o'],
    ['surprise', 1],
  ])('one with %s %j is malformed', (field, value) => {
    expect(parseCommand({ ...promise, [field]: value })).toMatchObject({ code: 'malformed' });
  });
});

describe('what becomes of it', () => {
  const change = {
    type: 'commitments/change',
    ...at(),
    owner: null,
    dueOn: null,
    text: '一个月内测完采光。',
  } as const;
  const reply = { type: 'commitments/answer', ...at(), text: '已测，影响很小。' } as const;

  test('[CM3] a change carries what stood there before; the same again changes nothing', () => {
    having(promise)
      .when(change, facts)
      .then({
        type: 'commitments/changed',
        data: {
          ...at(),
          ...{ owner: null, dueOn: null },
          before: { owner: seat, dueOn: startOfTime },
        },
        words: { text: change.text, before: promise.text },
      });
    having(promise, change).when(change, facts).then();
  });

  test('[CM4] a question is open until it is answered, and open again when the answer is taken back', () => {
    const state = having(question)
      .when(reply, facts)
      .then({
        type: 'commitments/answered',
        data: { ...at(), given: true },
        words: { text: reply.text, before: null },
      });
    expect(JSON.stringify(state)).toContain(`"answeredAt":${startOfTime + 1000}`);
    const back = having(question, reply, { ...reply, text: null }).state;
    expect(back).toEqual(having(question).state);
    having(promise).when(reply, facts).thenRejected('no-question');
  });

  test('[CM5] a struck one is neither changed nor answered, and comes back as it was', () => {
    const strike = { type: 'commitments/strike', ...at() } as const;
    const restore = { type: 'commitments/restore', ...at() } as const;
    for (const command of [change, reply, strike]) {
      having(question, strike).when(command, facts).thenRejected('commitment-unknown');
    }
    expect(having(question, strike, restore).state).toEqual(having(question).state);
    having(question).when(restore, facts).then();
    having().when(strike, facts).thenRejected('commitment-unknown');
  });

  test('[CM7] each step has its way back', () => {
    const strike = { type: 'commitments/strike', ...at() } as const;
    const steps: CommitmentsCommand[] = [question, change, reply, strike];
    for (let n = 1; n < steps.length; n++) {
      const events = past(commitments, facts, ...steps.slice(0, n + 1));
      const counter = commitments.counter?.(recorded(events[n]!, n)) ?? null;
      expect(counter).not.toBeNull();
      const back = having(...steps.slice(0, n + 1), counter!).state;
      expect(back).toEqual(having(...steps.slice(0, n)).state);
    }
    const [made] = past(commitments, facts, promise);
    expect(commitments.counter?.(recorded(made!))).toEqual(strike);
  });
});

test('[CM6] everybody sees what stands; what was struck is for staff, and comes back whole', () => {
  const strike = { type: 'commitments/strike', ...at() } as const;
  const restore = { type: 'commitments/restore', ...at() } as const;
  const commands = [question, promise, strike, restore];
  const events = past(commitments, facts, ...commands).map(recorded);
  const struck = having(question, promise, strike).state;
  for (const audience of audiences) {
    const seen = events.flatMap((event) => commitments.redact(event, audience) ?? []);
    const after = (n: number) =>
      seen
        .slice(0, n)
        .reduce((state, event) => commitments.evolve(state, event), commitments.initial);
    expect(after(2)).toEqual(having(question, promise).state);
    expect(after(3)).toEqual(commitments.project(struck, { audience, seats: [] }));
    expect(after(3).commitments.size).toBe(audience === 'staff' ? 2 : 1);
    expect(after(4)).toEqual(having(...commands).state);
  }
});

test('[CM8] erased words read as null', () => {
  const [event] = past(commitments, facts, promise).map(recorded);
  const state = commitments.evolve(commitments.initial, { ...event!, words: null });
  expect(JSON.stringify(state)).toContain('"text":null');
  expect(JSON.stringify(state)).toContain(`"dueOn":${startOfTime}`);
  expect(commitments.counter?.({ ...event!, words: null })).not.toBeNull();
});
