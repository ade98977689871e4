import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { EventLog } from '../ports/event-log.ts';
import { answerTo, appendOf, chain, eventAfter, reactionOf, stream } from './sample-events.ts';

export interface OpenedEventLog {
  readonly events: EventLog;
  close(): Promise<void>;
}

/** What every event log promises. */
export function describeEventLog(name: string, open: () => Promise<OpenedEventLog>): void {
  describe(`${name}: event log`, () => {
    let log: EventLog;
    let opened: OpenedEventLog;
    const lift = stream('lift');
    const square = stream('square');

    beforeEach(async () => {
      opened = await open();
      log = opened.events;
    });

    afterEach(() => opened.close());

    test('reads back what was appended, after any seq', async () => {
      const events = chain(3, '电梯装在哪一侧？\u0000 "\'');
      expect(await log.append(appendOf(lift, 0, { events }))).toBe('appended');
      expect(await log.read(lift, 0)).toEqual(events);
      expect(await log.read(lift, 2)).toEqual(events.slice(2));
      expect(await log.read(lift, 3)).toEqual([]);
      expect(await log.read(lift, 1, 1)).toEqual(events.slice(1, 2));
      expect(await log.head(lift)).toEqual({ seq: 3, hash: events[2]!.hash });
    });

    test('knows nothing of a stream that does not exist', async () => {
      expect(await log.read(lift, 0)).toEqual([]);
      expect(await log.head(lift)).toEqual({ seq: 0, hash: '' });
      expect(await log.streams()).toEqual([]);
      expect(await log.answer(lift, 'device', 'command')).toBeNull();
      expect(await log.rows(lift, 'vote')).toEqual([]);
    });

    test('keeps streams apart and lists them', async () => {
      await log.append(appendOf(square, 0, { events: chain(1) }));
      await log.append(appendOf(lift, 0, { events: chain(2) }));
      expect(await log.streams()).toEqual([lift, square]);
      expect(await log.head(square)).toMatchObject({ seq: 1 });
    });

    test('answers a writer who is behind or ahead with a conflict', async () => {
      const [first, second] = chain(2);
      await log.append(appendOf(lift, 0, { events: [first!] }));
      expect(await log.append(appendOf(lift, 0, { events: [first!] }))).toBe('conflict');
      const third = eventAfter({ seq: 2, hash: second!.hash });
      expect(await log.append(appendOf(lift, 2, { events: [third] }))).toBe('conflict');
      expect(await log.read(lift, 0)).toEqual([first]);
    });

    test('refuses events that leave a gap', async () => {
      const [first, , third] = chain(3);
      const gap = appendOf(lift, 0, { events: [first!, third!] });
      await expect(log.append(gap)).rejects.toMatchObject({ code: 'refused' });
      expect(await log.read(lift, 0)).toEqual([]);
    });

    test('writes nothing of an append that comes too late', async () => {
      await log.append(appendOf(lift, 0, { events: chain(1) }));
      const late = appendOf(lift, 0, {
        events: chain(1),
        answers: [answerTo('late', 1)],
        rows: [{ box: 'vote', key: 'seat', value: 'c2VhbGVk' }],
        reactions: [reactionOf(lift, 1)],
      });
      expect(await log.append(late)).toBe('conflict');
      expect(await log.answer(lift, 'device', 'late')).toBeNull();
      expect(await log.rows(lift, 'vote')).toEqual([]);
      expect(await log.pendingReactions()).toEqual([]);
    });

    test('lets one of two writers win who append at the same seq', async () => {
      const events = chain(1);
      const both = await Promise.all([
        log.append(appendOf(lift, 0, { events, answers: [answerTo('one', 1)] })),
        log.append(appendOf(lift, 0, { events, answers: [answerTo('two', 1)] })),
      ]);
      expect([...both].sort()).toEqual(['appended', 'conflict']);
      expect(await log.read(lift, 0)).toEqual(events);
      const kept = await Promise.all(['one', 'two'].map((id) => log.answer(lift, 'device', id)));
      expect(kept.filter((answer) => answer !== null)).toHaveLength(1);
    });

    test('stays gapless under two writers who retry', async () => {
      const write = async (count: number) => {
        for (let written = 0; written < count; ) {
          const head = await log.head(lift);
          const append = appendOf(lift, head.seq, { events: [eventAfter(head)] });
          if ((await log.append(append)) === 'appended') written += 1;
        }
      };
      await Promise.all([write(30), write(30)]);
      expect((await log.read(lift, 0)).map(({ seq }) => seq)).toEqual(
        chain(60).map(({ seq }) => seq),
      );
    });

    test('finds the answer to a command sent again', async () => {
      const answer = answerTo('raise', 1);
      await log.append(appendOf(lift, 0, { events: chain(1), answers: [answer] }));
      expect(await log.answer(lift, 'device', 'raise')).toEqual(answer);
      expect(await log.answer(lift, 'other device', 'raise')).toBeNull();
      expect(await log.answer(square, 'device', 'raise')).toBeNull();
    });

    test('takes a second answer to a command for a conflict, even where no event tells them apart', async () => {
      const row = { box: 'vote', key: 'seat', value: 'Zmlyc3Q=' };
      const ballot = appendOf(lift, 0, { answers: [answerTo('ballot', 0)], rows: [row] });
      expect(await log.append(ballot)).toBe('appended');
      const again = { ...ballot, rows: [{ ...row, value: 'c2Vjb25k' }] };
      expect(await log.append(again)).toBe('conflict');
      expect(await log.rows(lift, 'vote')).toEqual([row]);
    });

    test('keeps none of several answers where one of them was given before', async () => {
      await log.append(appendOf(lift, 0, { answers: [answerTo('first', 0)] }));
      const answers = [answerTo('second', 0), answerTo('first', 0)];
      expect(await log.append(appendOf(lift, 0, { answers }))).toBe('conflict');
      expect(await log.answer(lift, 'device', 'second')).toBeNull();
    });

    test('overwrites a row by its key and lists rows by key, not by arrival', async () => {
      const put = (key: string, value: string) =>
        log.append(appendOf(lift, 0, { rows: [{ box: 'vote', key, value }] }));
      await put('seat-b', 'Yg==');
      await put('seat-a', 'YQ==');
      await put('seat-b', 'Yg2=');
      expect(await log.rows(lift, 'vote')).toEqual([
        { box: 'vote', key: 'seat-a', value: 'YQ==' },
        { box: 'vote', key: 'seat-b', value: 'Yg2=' },
      ]);
    });

    test('empties one box and no other', async () => {
      const row = (box: string) => ({ box, key: 'seat', value: 'c2VhbGVk' });
      await log.append(appendOf(lift, 0, { rows: [row('vote-1'), row('vote-2')] }));
      await log.append(appendOf(square, 0, { rows: [row('vote-1')] }));
      const keys = ['vote-1', 'vote-2'].map((box) => ({ box, key: 'seat' }));
      expect(await log.rowKeys(lift)).toEqual(keys);
      await log.emptyBox(lift, 'vote-1');
      await log.emptyBox(lift, 'vote-1');
      expect(await log.rows(lift, 'vote-1')).toEqual([]);
      expect(await log.rows(lift, 'vote-2')).toEqual([row('vote-2')]);
      expect(await log.rows(square, 'vote-1')).toEqual([row('vote-1')]);
      expect(await log.append(appendOf(lift, 0, { rows: [row('vote-1')] }))).toBe('appended');
    });

    test('keeps reactions until each is completed', async () => {
      const reactions = [reactionOf(lift, 1, 0), reactionOf(lift, 1, 1), reactionOf(lift, 2, 0)];
      await log.append(appendOf(lift, 0, { events: chain(2), reactions }));
      expect(await log.pendingReactions()).toEqual(reactions);
      await log.completeReaction(reactions[1]!);
      await log.completeReaction(reactions[1]!);
      expect(await log.pendingReactions()).toEqual([reactions[0], reactions[2]]);
    });

    test('erases words and salt, once, and leaves the chain whole', async () => {
      const events = chain(2, '我不同意');
      await log.append(appendOf(lift, 0, { events }));
      expect(await log.eraseWords(lift, 1)).toBe(true);
      expect(await log.eraseWords(lift, 1)).toBe(false);
      expect(await log.read(lift, 0)).toEqual([
        { ...events[0], words: null, salt: null },
        events[1],
      ]);
    });

    test('erases the hash of the command that brought the words, and of no other', async () => {
      const answers = [answerTo('before', 1), answerTo('raise', 3), answerTo('after', 4)];
      const events = chain(4, '我不同意');
      await log.append(appendOf(lift, 0, { events, answers }));
      await log.eraseWords(lift, 2);
      const hashOf = async (command: string) =>
        (await log.answer(lift, 'device', command))?.commandHash;
      expect(await hashOf('raise')).toBe('0'.repeat('hash of raise'.length));
      expect(await hashOf('before')).toBe('hash of before');
      expect(await hashOf('after')).toBe('hash of after');
    });

    test('has nothing to erase where there are no words or no event', async () => {
      await log.append(appendOf(lift, 0, { events: chain(1) }));
      expect(await log.eraseWords(lift, 1)).toBe(false);
      expect(await log.eraseWords(lift, 2)).toBe(false);
      expect(await log.eraseWords(square, 1)).toBe(false);
    });
  });
}
