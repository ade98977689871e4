import { expect, test } from 'vitest';
import { plainText } from '../documents/index.ts';
import { valuesOf } from '../kernel/index.ts';
import { evolveMeeting, initialMeeting, type StreamEvent } from '../meeting/index.ts';
import { idAt, liftMeeting, noActor } from '../testing/index.ts';
import { headHash, liftMinutes } from '../testing/minutes-of.ts';
import { happeningsOf, plainStationery } from './index.ts';

const { events } = liftMeeting('real');
const before = events.reduce(evolveMeeting, initialMeeting);
const draft = valuesOf(before.drafts.drafts)[0]?.id;
const at = events[events.length - 1]?.at ?? 0;

function photo(n: number, about: object, words: object | null = { title: '签字页照片' }) {
  const data = { photo: idAt(n), file: idAt(n), about, bytes: 9, hash: `${n}`.repeat(64) };
  return ['photos/photo-attached', data, words] as const;
}

const sheet = { kind: 'sheet', draft, version: 2 };

function after(...more: readonly (readonly [string, object, object | null])[]) {
  return [
    ...events,
    ...more.map(([type, data, words], i): StreamEvent => {
      const seq = events.length + i + 1;
      return { seq, type, at, actor: noActor, data, words };
    }),
  ];
}

const written = (all: readonly StreamEvent[]) => plainText(liftMinutes(all).doc.content);

test('the minutes name the photos of the signed text by their hashes, and no other photo', () => {
  const text = written(
    after(
      ...[photo(1, sheet), photo(2, sheet), photo(3, { kind: 'signature', version: 1 })],
      photo(4, { ...sheet, version: 1 }),
    ),
  );
  expect(text).toContain('签字页照片2张存档（照片校验码11111111、22222222）。');
  expect(text).not.toMatch(/33333333|44444444/);
});

test('one that was removed or erased is not said to be kept', () => {
  const removed = ['photos/photo-removed', { photo: idAt(1) }, null] as const;
  expect(written(after(photo(1, sheet), removed))).not.toContain('签字页照片');
  expect(written(after(photo(1, sheet, null)))).not.toContain('签字页照片');
});

test('the running record tells of it, and that it was removed', () => {
  const told = (all: readonly StreamEvent[]) => {
    const record = {
      events: all,
      state: all.reduce(evolveMeeting, initialMeeting),
      head: { seq: all.length, hash: headHash },
    };
    const names = { organ: '仓后街社区', seats: {}, order: [] };
    const options = { stationery: plainStationery, frozenText: () => null };
    return happeningsOf(record, names, options).at(-1)?.told;
  };
  const line = '《加装电梯协商意见稿》第2版签字页照片';
  expect(told(after(photo(1, sheet)))).toBe(`${line}存档（照片校验码11111111）。`);
  const removed = ['photos/photo-removed', { photo: idAt(1) }, null] as const;
  expect(told(after(photo(1, sheet), removed))).toBe(`${line}已移除。`);
});
