import { expect, test } from 'vitest';
import { given, idAt, recorded } from '../../testing/index.ts';
import { maxPhotos, photosCommands } from './commands.ts';
import { type About, photos, photosOf } from './index.ts';

const hash = 'ab'.repeat(32);
const signature: About = { kind: 'signature', version: 2 };
const sheet: About = { kind: 'sheet', draft: idAt<'draft'>(5), version: 1 };
const yes = { onPaper: () => true };

const attach = (file = 1, about: About = signature) =>
  ({
    type: 'photos/attach-photo',
    ...{ file: idAt<'file'>(file), about, title: '签批单照片', bytes: 900, hash },
  }) as const;

const attached = (n = 1, about: About = signature) =>
  ({
    type: 'photos/photo-attached',
    data: { photo: idAt<'photo'>(n), file: idAt<'file'>(n), about, bytes: 900, hash },
    words: { title: '签批单照片' },
  }) as const;

const attachedAs = (about: About) => ({
  ...attached(1, about),
  data: { ...attached(1, about).data, photo: idAt<'photo'>(777) },
});

test('[PH1] only to what is recorded as given on paper', () => {
  const asked: About[] = [];
  const onPaper = (about: About) => asked.push(about) > 0 && about.kind === 'sheet';
  given(photos).when(attach(), { onPaper }).thenRejected('nothing-on-paper');
  const { photos: all } = given(photos).when(attach(1, sheet), { onPaper }).then(attachedAs(sheet));
  expect(all).toMatchObject([{ about: sheet, hash, title: '签批单照片', isRemoved: false }]);
  expect(asked).toEqual([signature, sheet]);
});

test('[PH1] shown with what they belong to, gates named anew being others', () => {
  const gate = (naming: number): About => ({ kind: 'review', naming, gate: 0, version: 2 });
  const { state } = given(
    photos,
    ...[attached(1, gate(1)), attached(2, gate(2)), attached(3), attached(4, sheet)],
  );
  const ids = (about: About) => photosOf(state, about).map(({ id }) => id);
  expect(ids(gate(2))).toEqual([idAt(2)]);
  expect(ids(signature)).toEqual([idAt(3)]);
  expect(ids({ ...sheet, version: 2 })).toEqual([]);
  expect(ids(sheet)).toEqual([idAt(4)]);
});

test('[PH2] a page cannot attach one: the command is the house’s own', () => {
  expect(photosCommands['photos/attach-photo'].by).toEqual(['system']);
});

test('[PH3] each picture once, and not without end', () => {
  given(photos, attached()).when(attach(), yes).thenRejected('photo-already-attached');
  const full = Array.from({ length: maxPhotos }, (_, i) => attached(i + 1));
  given(photos, ...full)
    .when(attach(900), yes)
    .thenRejected('too-many-photos');
});

test('[PH4] [PH7] removed and put back, either once and by the counter-action of the other', () => {
  const photo = idAt<'photo'>(1);
  const remove = { type: 'photos/remove-photo', photo } as const;
  const restore = { type: 'photos/restore-photo', photo } as const;
  const removed = { type: 'photos/photo-removed', data: { photo }, words: null } as const;
  const restored = { ...removed, type: 'photos/photo-restored' } as const;
  const gone = given(photos, attached()).when(remove, yes).then(removed);
  expect(photosOf(gone, signature)).toEqual([]);
  given(photos, attached(), removed).when(remove, yes).then();
  const back = given(photos, attached(), removed).when(restore, yes).then(restored);
  expect(photosOf(back, signature)).toHaveLength(1);
  given(photos).when(remove, yes).thenRejected('photo-unknown');
  const counters = [attached(), removed, restored].map((event) =>
    photos.counter?.(recorded(event)),
  );
  expect(counters).toEqual([remove, restore, remove]);
});

test('[PH5] nobody but staff learns of them', () => {
  const { state } = given(photos, attached());
  expect(photos.project(state, { audience: 'staff', seats: [] }).photos).toHaveLength(1);
  for (const audience of ['public', 'participant'] as const) {
    expect(photos.project(state, { audience, seats: [] }).photos).toEqual([]);
  }
});

test('[PH6] an erased caption reads as null, the hash stays', () => {
  const { state } = given(photos, { ...attached(), words: null });
  expect(state.photos).toMatchObject([{ title: null, hash }]);
});
