import type { About, Photo } from '@haoshangliang/shared/features/photos';
import { emptyMap, idFromBytes, setIn } from '@haoshangliang/shared/kernel';
import { initialMeeting, type MeetingState } from '@haoshangliang/shared/meeting';
import { expect, test } from 'vitest';
import { photoSubjects } from './photo-subjects.ts';

const idAt = <K extends string>(n: number) => idFromBytes<K>(new Uint8Array(16).fill(n));
const draft = idAt<'draft'>(9);
const sheet = (version: number): About => ({ kind: 'sheet', draft, version });
const review = (naming: number): About => ({ kind: 'review', naming, gate: 0, version: 2 });
const signature: About = { kind: 'signature', version: 2 };

const photo = (n: number, about: About, isRemoved = false): Photo => ({
  ...{ id: idAt<'photo'>(n), file: idAt<'file'>(n), about, title: `${n}`, at: n, isRemoved },
  ...{ bytes: 9, hash: 'ab'.repeat(32) },
});

const photos = {
  photos: [
    ...[photo(1, review(1)), photo(2, review(2)), photo(3, signature), photo(4, sheet(1))],
    ...[photo(5, sheet(2)), photo(6, review(1)), photo(7, sheet(3), true)],
  ],
};

const text = {
  ...{ id: draft, kind: 'consensus', title: '意见稿', status: 'frozen' },
  versions: [{ version: 1 }, { version: 2 }],
};

function known(status: string, minutes: Partial<MeetingState['minutes']>) {
  const drafts = { drafts: setIn(emptyMap, draft, { ...text, status }) };
  const state = { drafts, photos, minutes: { ...initialMeeting.minutes, ...minutes } };
  return state as unknown as MeetingState;
}

const told = (state: MeetingState) =>
  photoSubjects(state).map(({ about, told: { kind }, photos: shown }) => ({
    about,
    kind,
    ids: shown.map(({ title }) => Number(title)),
  }));

test('[PH4] [PH6] photos of what no longer counts stand behind the rest, by what they belong to', () => {
  const said = {
    how: 'paper',
    version: 2,
    on: 0,
    outcome: 'passed',
    note: null,
    before: null,
  } as const;
  const signed = { how: 'paper', version: 2, on: 0, signer: '张', number: null, seq: 9 } as const;
  expect(told(known('frozen', { naming: 2, reviews: { 0: said }, signature: signed }))).toEqual([
    { about: review(2), kind: 'review', ids: [2] },
    { about: signature, kind: 'signature', ids: [3] },
    { about: sheet(2), kind: 'sheet', ids: [5] },
    { about: review(1), kind: 'past', ids: [1, 6] },
    { about: sheet(1), kind: 'past', ids: [4] },
  ]);
});

test('[PH4] [PH6] nothing counts any more: every photo that was not removed is still there once', () => {
  const left = told(known('removed', { naming: 3 }));
  expect(new Set(left.map(({ kind }) => kind))).toEqual(new Set(['past']));
  expect(left.flatMap(({ ids }) => ids).sort()).toEqual([1, 2, 3, 4, 5, 6]);
  expect(left.map(({ about }) => about)).toEqual([
    ...[review(1), review(2), signature, sheet(1), sheet(2)],
  ]);
});

test('[PH1] what those who were there confirmed on paper has one line, of the newest version', () => {
  const said = (version: number, how: 'paper' | 'link') =>
    ({ version, how, at: 0, objections: [], before: null }) as const;
  const confirmations = {
    [idAt<'seat'>(1)]: said(1, 'paper'),
    [idAt<'seat'>(2)]: said(2, 'paper'),
    [idAt<'seat'>(3)]: said(2, 'link'),
    [idAt<'seat'>(4)]: said(2, 'paper'),
  };
  const of = photoSubjects(known('removed', { confirmations }));
  expect(of.find(({ told: { kind } }) => kind === 'confirmations')).toEqual({
    about: { kind: 'confirmations', version: 2 },
    told: { kind: 'confirmations', version: 2, count: 2 },
    photos: [],
  });
});
