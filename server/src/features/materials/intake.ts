import { type Rejection, type Right, reject, valuesOf } from '@haoshangliang/shared/kernel';
import { may } from '@haoshangliang/shared/meeting';
import { type MeetingId, maxFilePages, maxPieces, pieceBytes } from '@haoshangliang/shared/wire';
import { randomId } from '../../meetings/random-id.ts';
import type { DeviceId } from '../../meetings/standing.ts';
import { InTurn } from '../../office/in-turn.ts';
import type { FileRow } from '../../ports/schema-files.ts';
import { fits, startsAsPdf } from './forms-of-files.ts';
import {
  addType,
  attachType,
  type Bringer,
  becomeMaterial,
  becomePhoto,
  house,
  type Input,
  type IntakeDeps,
} from './into-record.ts';
import { readJpeg } from './read-jpeg.ts';

/** Bytes that the files of one meeting may take; every copy of the database holds them. */
const maxMeetingBytes = 300 * 1024 * 1024;
const unfinishedFor = 24 * 3_600_000;
const bringing: readonly Right[] = ['prepare', 'moderate', 'record'];

/** How files come into the house. */
export class Intake {
  readonly #deps: IntakeDeps;
  /** By file: nothing changes it between the question what it belongs to, or is, and what is done upon the answer. */
  readonly #inTurn = new InTurn();

  constructor(deps: IntakeDeps) {
    this.#deps = deps;
  }

  async begin(device: DeviceId, { meeting, kind, pages, photo }: Input<'beginFile'>) {
    const bringer = await this.#bringer(device, meeting);
    if ('ok' in bringer) return bringer;
    if (kind === 'picture' && pages !== 1) return reject('picture-has-one-page');
    const state = await this.#deps.hosts.state(meeting);
    const closed =
      state === null
        ? reject('not-found')
        : may(photo === true ? attachType : addType, house, state.life.phase);
    if (closed !== null) return closed;
    await this.#sweep(meeting);
    const { store, now } = this.#deps;
    if ((await store.bytesOf(meeting)) >= maxMeetingBytes) return reject('files-full');
    const { account } = bringer;
    const file = randomId<'file'>();
    await store.add({ id: file, meeting, kind, pages, account, created_at: now() });
    return { file };
  }

  putPage(device: DeviceId, input: Input<'putPage'>, bytes: Uint8Array) {
    return this.#inTurn.run(input.file, async () => {
      const file = await this.#unfinished(device, input);
      if ('ok' in file) return file;
      const number = Number(input.page);
      if (number < 1 || number > Math.min(file.pages, maxFilePages)) return reject('malformed');
      const picture = readJpeg(bytes);
      if (picture === null || !fits(picture)) return reject('picture-unreadable');
      return await this.#keep({ file, sort: 'page', number, bytes });
    });
  }

  putPiece(device: DeviceId, input: Input<'putPiece'>, bytes: Uint8Array) {
    return this.#inTurn.run(input.file, async () => {
      const file = await this.#unfinished(device, input);
      if ('ok' in file) return file;
      const number = Number(input.piece);
      if (file.kind !== 'pdf') return reject('malformed');
      if (number >= maxPieces) return reject('file-too-large');
      if (bytes.length === 0 || bytes.length > pieceBytes) return reject('malformed');
      if (number === 0 && !startsAsPdf(bytes)) return reject('pdf-unreadable');
      return await this.#keep({ file, sort: 'piece', number, bytes });
    });
  }

  finish(device: DeviceId, input: Input<'addMaterial'>) {
    return this.#inTurn.run(input.file, async () => {
      const bringer = await this.#bringer(device, input.meeting);
      return 'ok' in bringer ? bringer : await becomeMaterial(this.#deps, bringer, input);
    });
  }

  attach(device: DeviceId, input: Input<'attachPhoto'>) {
    return this.#inTurn.run(input.file, async () => {
      const bringer = await this.#bringer(device, input.meeting);
      return 'ok' in bringer ? bringer : await becomePhoto(this.#deps, bringer, input);
    });
  }

  /** The original of a file, piece by piece; null where there is none or it is not for this device. */
  async original(device: DeviceId, { meeting, file }: Input<'readOriginal'>) {
    const { store } = this.#deps;
    const bringer = await this.#bringer(device, meeting);
    if ('ok' in bringer) return bringer;
    const found = await store.find(meeting, file);
    const { pieces } = await store.inventory(file);
    return found === undefined || pieces === 0 ? reject('file-gone') : { pieces };
  }

  async #keep(part: {
    readonly file: FileRow;
    readonly sort: 'page' | 'piece';
    readonly number: number;
    readonly bytes: Uint8Array;
  }): Promise<Rejection | object> {
    const { store } = this.#deps;
    const held = await store.bytesOf(part.file.meeting);
    if (held + part.bytes.length > maxMeetingBytes) return reject('files-full');
    await store.put({ ...part, file: part.file.id });
    return {};
  }

  /** What the account may do here; files are for those who prepare, lead or record. */
  async #bringer(device: DeviceId, meeting: MeetingId): Promise<Bringer | Rejection> {
    const standing = await this.#deps.doors.standing(device, meeting);
    if (standing === null) return reject('not-found');
    const { account, rights } = standing;
    if (account === null || !bringing.some((right) => rights.includes(right)))
      return reject('not-allowed');
    return { ...standing, account };
  }

  /** A file that has been begun and belongs to nothing yet: afterwards nobody changes it. */
  async #unfinished(
    device: DeviceId,
    { meeting, file }: { readonly meeting: MeetingId; readonly file: FileRow['id'] },
  ): Promise<FileRow | Rejection> {
    const bringer = await this.#bringer(device, meeting);
    if ('ok' in bringer) return bringer;
    const found = await this.#deps.store.find(meeting, file);
    if (found === undefined || found.account !== bringer.account) return reject('file-gone');
    return (await this.#used(meeting)).has(file) ? reject('material-already-added') : found;
  }

  /** Files of the meeting's materials and photos. */
  async #used(meeting: MeetingId): Promise<ReadonlySet<FileRow['id']>> {
    const state = await this.#deps.hosts.state(meeting);
    if (state === null) return new Set();
    const { materials, photos } = state;
    return new Set([...valuesOf(materials.materials), ...photos.photos].map(({ file }) => file));
  }

  /** Forgets what was begun a day ago and never became a material or a photo. */
  async #sweep(meeting: MeetingId): Promise<void> {
    const { store, now } = this.#deps;
    const old = await store.begunBefore(meeting, now() - unfinishedFor);
    for (const file of old)
      await this.#inTurn.run(file, async () => {
        if (!(await this.#used(meeting)).has(file)) await store.remove([file]);
      });
  }
}
