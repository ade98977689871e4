import { createHash } from 'node:crypto';
import { type Rejection, type Right, reject, valuesOf } from '@haoshangliang/shared/kernel';
import { may } from '@haoshangliang/shared/meeting';
import {
  type InputOf,
  type MeetingId,
  type materialApi,
  maxFilePages,
  maxPieces,
  pieceBytes,
} from '@haoshangliang/shared/wire';
import type { MeetingHosts } from '../../meetings/meeting-hosts.ts';
import { idOfKey, randomId } from '../../meetings/random-id.ts';
import type { DeviceId, Doors, Standing } from '../../meetings/standing.ts';
import type { FileRow } from '../../ports/schema-files.ts';
import type { FileStore } from './file-store.ts';
import { endsAsPdf, fits, startsAsPdf } from './forms-of-files.ts';
import { readJpeg } from './read-jpeg.ts';

export interface IntakeDeps {
  readonly store: FileStore;
  readonly hosts: MeetingHosts;
  readonly doors: Doors;
  readonly now: () => number;
}

/** Bytes that the files of one meeting may take; every copy of the database holds them. */
const maxMeetingBytes = 300 * 1024 * 1024;
const unfinishedFor = 24 * 3_600_000;
const house: ReadonlySet<Right> = new Set<Right>(['system']);
const bringing: readonly Right[] = ['prepare', 'moderate', 'record'];
/** Signed paper belongs to the record. */
const keeping: readonly Right[] = ['moderate', 'record'];

type Input<K extends keyof typeof materialApi> = InputOf<(typeof materialApi)[K]>;
type StaffStanding = Standing & { readonly account: NonNullable<Standing['account']> };

/** How files come into the house. */
export class Intake {
  readonly #deps: IntakeDeps;

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

  async putPage(device: DeviceId, input: Input<'putPage'>, bytes: Uint8Array) {
    const file = await this.#unfinished(device, input);
    if ('ok' in file) return file;
    const number = Number(input.page);
    if (number < 1 || number > Math.min(file.pages, maxFilePages)) return reject('malformed');
    const picture = readJpeg(bytes);
    if (picture === null || !fits(picture)) return reject('picture-unreadable');
    return await this.#keep({ file, sort: 'page', number, bytes });
  }

  async putPiece(device: DeviceId, input: Input<'putPiece'>, bytes: Uint8Array) {
    const file = await this.#unfinished(device, input);
    if ('ok' in file) return file;
    const number = Number(input.piece);
    if (file.kind !== 'pdf') return reject('malformed');
    if (number >= maxPieces) return reject('file-too-large');
    if (bytes.length === 0 || bytes.length > pieceBytes) return reject('malformed');
    if (number === 0 && !startsAsPdf(bytes)) return reject('pdf-unreadable');
    return await this.#keep({ file, sort: 'piece', number, bytes });
  }

  async finish(device: DeviceId, input: Input<'addMaterial'>) {
    const { store, hosts } = this.#deps;
    const { meeting, item, title, sight } = input;
    const bringer = await this.#bringer(device, meeting);
    if ('ok' in bringer) return bringer;
    const file = await store.find(meeting, input.file);
    if (file === undefined) return reject('file-gone');
    const { pages, pieces, bytes } = await store.inventory(file.id);
    if (pages !== file.pages || !(await this.#isOriginalWhole(file, pieces)))
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
  async attach(device: DeviceId, { meeting, about, title, ...input }: Input<'attachPhoto'>) {
    const { store, hosts } = this.#deps;
    const bringer = await this.#bringer(device, meeting);
    if ('ok' in bringer) return bringer;
    if (!keeping.some((right) => bringer.rights.includes(right))) return reject('not-allowed');
    const file = await store.find(meeting, input.file);
    if (file?.kind !== 'picture') return reject('file-gone');
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
  async #bringer(device: DeviceId, meeting: MeetingId): Promise<StaffStanding | Rejection> {
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

  async #isOriginalWhole({ id, kind }: FileRow, pieces: number): Promise<boolean> {
    if (kind === 'picture') return true;
    const last = await this.#deps.store.read(id, 'piece', pieces - 1);
    const before = await this.#deps.store.read(id, 'piece', pieces - 2);
    return last !== undefined && endsAsPdf(Buffer.concat([before ?? Buffer.alloc(0), last]));
  }

  /** Forgets what was begun a day ago and never became a material or a photo. */
  async #sweep(meeting: MeetingId): Promise<void> {
    const { store, now } = this.#deps;
    const old = await store.begunBefore(meeting, now() - unfinishedFor);
    const used = await this.#used(meeting);
    await store.remove(old.filter((file) => !used.has(file)));
  }
}

const addType = 'materials/add-material';
const attachType = 'photos/attach-photo';
