import { createHash } from 'node:crypto';
import { photosOf } from '@haoshangliang/shared/features/photos';
import { type Right, reject, valuesOf } from '@haoshangliang/shared/kernel';
import type { InputOf, materialApi } from '@haoshangliang/shared/wire';
import type { MeetingHosts } from '../../meetings/meeting-hosts.ts';
import { idOfKey } from '../../meetings/random-id.ts';
import type { Doors, Standing } from '../../meetings/standing.ts';
import type { FileRow } from '../../ports/schema-files.ts';
import type { FileStore } from './file-store.ts';
import { endsAsPdf } from './forms-of-files.ts';

export interface IntakeDeps {
  readonly store: FileStore;
  readonly hosts: MeetingHosts;
  readonly doors: Doors;
  readonly now: () => number;
}

export type Input<K extends keyof typeof materialApi> = InputOf<(typeof materialApi)[K]>;
export type Bringer = Standing & { readonly account: NonNullable<Standing['account']> };

export const addType = 'materials/add-material';
export const attachType = 'photos/attach-photo';
export const house: ReadonlySet<Right> = new Set<Right>(['system']);
/** Signed paper belongs to the record. */
const keeping: readonly Right[] = ['moderate', 'record'];

/** All of the file is there: the record says that it is a material. */
export async function becomeMaterial(
  { store, hosts }: IntakeDeps,
  bringer: Bringer,
  { meeting, item, title, sight, ...input }: Input<'addMaterial'>,
) {
  const file = await store.find(meeting, input.file);
  if (file === undefined) return reject('file-gone');
  // Erased as the one, it would be gone as the other; and what is signed is for staff, what is shown for everybody.
  const state = await hosts.state(meeting);
  if (state === null) return reject('not-found');
  if (state.photos.photos.some((photo) => photo.file === file.id)) return reject('file-is-photo');
  const { pages, pieces, bytes } = await store.inventory(file.id);
  if (pages !== file.pages || !(await isOriginalWhole(store, file, pieces)))
    return reject('file-not-whole');
  const answer = await hosts.execute(meeting, {
    sender: 'materials',
    // Of the file: however often this is asked, the material is added once.
    id: idOfKey(`material/${file.id}`),
    actor: { seat: bringer.staffSeat, account: bringer.account, for: null },
    rights: house,
    command: { type: addType, item, file: file.id, kind: file.kind, pages, bytes, title, sight },
    madeAt: null,
  });
  return answer.ok ? {} : answer;
}

/** The picture belongs to signed paper: its hash, taken of what is stored, goes into the record. */
export async function becomePhoto(
  { store, hosts }: IntakeDeps,
  bringer: Bringer,
  { meeting, about, title, ...input }: Input<'attachPhoto'>,
) {
  if (!keeping.some((right) => bringer.rights.includes(right))) return reject('not-allowed');
  const file = await store.find(meeting, input.file);
  if (file?.kind !== 'picture') return reject('file-gone');
  const state = await hosts.state(meeting);
  if (state === null) return reject('not-found');
  if (valuesOf(state.materials.materials).some((material) => material.file === file.id))
    return reject('file-is-material');
  // The answer may have been lost, and the caption been changed before the second press.
  if (photosOf(state.photos, about).some((photo) => photo.file === file.id)) return {};
  if (state.photos.photos.some((photo) => photo.file === file.id))
    return reject('photo-already-attached');
  const picture = await store.read(file.id, 'page', 1);
  if (picture === undefined) return reject('file-not-whole');
  const hash = createHash('sha256').update(picture).digest('hex');
  const answer = await hosts.execute(meeting, {
    sender: 'materials',
    id: idOfKey(`photo/${file.id}`),
    actor: { seat: bringer.staffSeat, account: bringer.account, for: null },
    rights: house,
    command: { type: attachType, about, title, file: file.id, bytes: picture.length, hash },
    madeAt: null,
  });
  return answer.ok ? {} : answer;
}

async function isOriginalWhole(store: FileStore, { id, kind }: FileRow, pieces: number) {
  if (kind === 'picture') return true;
  const last = await store.read(id, 'piece', pieces - 1);
  const before = await store.read(id, 'piece', pieces - 2);
  return last !== undefined && endsAsPdf(Buffer.concat([before ?? Buffer.alloc(0), last]));
}
