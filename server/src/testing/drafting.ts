import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Draft, documentName, type Readers } from '@haoshangliang/shared/features/drafts';
import { getIn, type SeatId, valuesOf } from '@haoshangliang/shared/kernel';
import type { MeetingId } from '@haoshangliang/shared/wire';
import { openSqliteStorage } from '../adapters/sqlite/sqlite-storage.ts';
import type { Overrides } from '../app.ts';
import { randomId } from '../meetings/random-id.ts';
import type { DeviceId, Standing } from '../meetings/standing.ts';
import type { Storage } from '../ports/storage.ts';
import { Hall, resident, staff } from './hall.ts';
import { type Desk, Writer } from './writer.ts';

type Begun = Overrides & { readonly slowCommitMs?: number; readonly readers?: Readers };

/** A meeting with a text, people who write it, and doors that are told who is who. */
export class Drafting {
  readonly hall: Hall;
  readonly meeting: MeetingId;
  readonly draftId: Draft['id'];
  readonly storage: Storage;
  readonly #pages: Writer[] = [];

  private constructor(
    hall: Hall,
    storage: Storage,
    { meeting, draftId }: Pick<Drafting, 'meeting' | 'draftId'>,
  ) {
    this.hall = hall;
    this.storage = storage;
    this.meeting = meeting;
    this.draftId = draftId;
  }

  static async begin({ slowCommitMs = 0, readers = 'participants', ...overrides }: Begun = {}) {
    const home = await mkdtemp(join(tmpdir(), 'haoshangliang-drafting-'));
    const storage =
      overrides.storage ??
      (await openSqliteStorage({ directory: join(home, 'data'), slowCommitMs }));
    const hall = await Hall.open({ ...overrides, storage }, home);
    const meeting = await hall.openMeeting();
    const draftId = await newDraft(hall, meeting, readers);
    return new Drafting(hall, storage, { meeting, draftId });
  }

  /** The same meeting on a server started anew on its data; its pages, which look for the old one, go with it in the end. */
  static async again(home: string, before: Drafting, kept?: Storage) {
    const storage = kept ?? (await openSqliteStorage({ directory: join(home, 'data') }));
    const drafting = new Drafting(await Hall.open({ storage }, home), storage, before);
    drafting.#pages.push(...before.#pages);
    return drafting;
  }

  async draft(): Promise<Draft> {
    const state = await this.hall.app.hosts.state(this.meeting);
    const draft = state === null ? undefined : getIn(state.drafts.drafts, this.draftId);
    if (draft === undefined) throw new Error('no draft');
    return draft;
  }

  desk(epoch = 1): Desk {
    return {
      url: this.hall.url,
      meeting: this.meeting,
      document: documentName(this.draftId, epoch),
    };
  }

  device(standing: Standing | null): DeviceId {
    const device = randomId<'device'>() as DeviceId;
    if (standing !== null) this.hall.doors.admit(device, this.meeting, standing);
    return device;
  }

  /** A page of staff, or of whoever the standing says; null: somebody nobody has admitted. */
  open(standing: Standing | null = staff(randomId<'seat'>()), epoch = 1): Writer {
    return this.openOn(this.device(standing), epoch);
  }

  openOn(
    device: DeviceId | null,
    epoch = 1,
    params: ConstructorParameters<typeof Writer>[2] = {},
  ): Writer {
    return this.keep(new Writer(this.desk(epoch), device, params));
  }

  keep(page: Writer): Writer {
    this.#pages.push(page);
    return page;
  }

  /** The same browser with what it has, on this server; staff again. */
  reopen(page: Writer, epoch = 1): Writer {
    if (page.device !== null) this.hall.doors.admit(page.device, this.meeting, staff());
    page.provider.destroy();
    return this.openOn(page.device, epoch, { doc: page.doc });
  }

  /** A seat that staff have admitted to write. */
  async admitted(): Promise<{ seat: SeatId; standing: Standing }> {
    const seat = randomId<'seat'>();
    await this.hall.must(this.meeting, { type: 'people/add-seats', seats: [rosterLine(seat)] });
    await this.hall.must(this.meeting, { type: 'drafts/admit-writer', draft: this.draftId, seat });
    return { seat, standing: resident(seat) };
  }

  /** Freezes the text and waits until the version is on record. */
  async freeze(): Promise<Draft> {
    await this.hall.must(this.meeting, { type: 'drafts/freeze-draft', draft: this.draftId });
    return await this.frozen();
  }

  async frozen(): Promise<Draft> {
    for (;;) {
      const draft = await this.draft();
      if (draft.status === 'frozen') return draft;
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  }

  /** Ends the server; data and pages stay. */
  async leave(): Promise<string> {
    return await this.hall.leave();
  }

  async close(): Promise<void> {
    for (const page of this.#pages) page.leave();
    await this.hall.close();
  }
}

async function newDraft(hall: Hall, meeting: MeetingId, readers: Readers): Promise<Draft['id']> {
  await hall.must(meeting, {
    type: 'drafts/create-draft',
    kind: 'consensus',
    item: null,
    title: '协商意见稿',
    readers,
  });
  const state = await hall.app.hosts.state(meeting);
  const [draft] = state === null ? [] : valuesOf(state.drafts.drafts);
  if (draft === undefined) throw new Error('no draft');
  return draft.id;
}

function rosterLine(seat: SeatId) {
  const weights = { heads: 1, area: null, voter: true, visitor: false };
  return {
    seat,
    role: 'resident',
    label: 'resident',
    group: null,
    sector: null,
    ...weights,
  } as const;
}
