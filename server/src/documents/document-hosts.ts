import type { BlockJson, DocumentName } from '@haoshangliang/shared/documents';
import { type Draft, type DraftKind, documentName } from '@haoshangliang/shared/features/drafts';
import { isClauseBlock, isKnownReference } from '@haoshangliang/shared/meeting';
import type { MeetingId } from '@haoshangliang/shared/wire';
import type { MeetingHosts } from '../meetings/meeting-hosts.ts';
import type { Storage } from '../ports/storage.ts';
import { findCut } from './cuts.ts';
import { DocumentHost } from './document-host.ts';
import { DocumentStore, LogConflict } from './document-store.ts';
import type { DocumentTools } from './document-tools.ts';
import { ClientOwners } from './intake.ts';
import { LiveText } from './live-text.ts';
import { Refusals } from './refusals.ts';
import { seedUpdate } from './seed.ts';
import { type ViewOutlet, Watchers } from './watchers.ts';

/** What a new text of a kind begins with; without one it begins with an empty line. */
export type Templates = Readonly<
  Partial<Record<DraftKind, (meeting: MeetingId, draft: Draft) => Promise<readonly BlockJson[]>>>
>;

export interface DocumentHostsDeps extends DocumentTools {
  readonly storage: Storage;
  readonly meetings: MeetingHosts;
  readonly outlet: ViewOutlet;
  readonly templates: Templates;
}

/** A document of a meeting. */
export interface Wanted {
  readonly meeting: MeetingId;
  readonly draft: Draft;
  readonly name: DocumentName;
}

interface Open {
  readonly meeting: MeetingId;
  readonly host: Promise<DocumentHost>;
  readonly close: () => Promise<void>;
  /** Null while it is being read. */
  loaded: DocumentHost | null;
  usedAt: number;
}

/** After so long without anybody a document is put away. Milliseconds. */
const restAfter = 60_000;

/** The documents that are held in memory. */
export class DocumentHosts {
  readonly #deps: DocumentHostsDeps;
  readonly #open = new Map<string, Open>();
  #cancelSweep: () => void;

  constructor(deps: DocumentHostsDeps) {
    this.#deps = deps;
    this.#cancelSweep = this.#sweepLater();
  }

  /** Resolves when the whole text is there. Rejects if it cannot be read. */
  async open(wanted: Wanted): Promise<DocumentHost> {
    const document = documentName(wanted.name.draft, wanted.name.epoch);
    const known = this.#open.get(document) ?? this.#begin(document, wanted);
    known.usedAt = this.#deps.clock.now();
    return await known.host;
  }

  /** Those of a meeting whose text is there; null: of all meetings. */
  loaded(meeting: MeetingId | null): DocumentHost[] {
    const some = [...this.#open.values()].filter(
      (open) => meeting === null || open.meeting === meeting,
    );
    return some.flatMap(({ loaded }) => loaded ?? []);
  }

  /** Lets go of one document, if it is held. */
  async putAway(document: string): Promise<void> {
    const open = this.#open.get(document);
    if (open === undefined) return;
    // Gone from the table first: whoever comes now reads it from the log.
    this.#open.delete(document);
    await open.close();
  }

  /** Writes what has been taken in and lets go of everything. */
  async close(): Promise<void> {
    this.#cancelSweep();
    const open = [...this.#open.values()];
    this.#open.clear();
    await Promise.all(open.map(({ close }) => close()));
  }

  #begin(document: string, wanted: Wanted): Open {
    const { clock } = this.#deps;
    let watchers: Watchers | null = null;
    const host = this.#load(document, wanted, {
      moved: () => watchers?.moved(),
      lost: () => this.#forget(document, open),
    });
    const open: Open = {
      meeting: wanted.meeting,
      host,
      loaded: null,
      usedAt: clock.now(),
      close: async () => {
        watchers?.close();
        await host.then(
          (loaded) => loaded.close(),
          () => {},
        );
      },
    };
    host.then(
      (loaded) => {
        open.loaded = loaded;
        watchers = this.#watch(loaded, wanted);
      },
      () => this.#forget(document, open),
    );
    this.#open.set(document, open);
    return open;
  }

  #watch({ view }: DocumentHost, { meeting, name }: Wanted): Watchers {
    const { outlet, meetings, clock, log } = this.#deps;
    const text = { meeting, doc: name.draft, epoch: name.epoch };
    return new Watchers(view, { outlet, meetings, clock, log, ...text });
  }

  async #load(
    document: string,
    wanted: Wanted,
    calls: { readonly moved: () => void; readonly lost: () => void },
  ): Promise<DocumentHost> {
    const { storage, clock, log, metrics, meetings } = this.#deps;
    const store = new DocumentStore(storage, document);
    const updates = (await store.load()) ?? (await this.#create(store, wanted));
    const owners = new ClientOwners(await store.owners(), await store.pastClients());
    const text = new LiveText(updates, (id) => isClauseBlock(meetings.held(wanted.meeting), id));
    text.settle();
    const [amendment, ...more] = text.takeAmendments();
    if (amendment !== undefined) await this.#amend(store, [amendment, ...more]);
    return new DocumentHost({
      ...{ clock, log, metrics },
      name: document,
      store,
      text,
      owners,
      isKnown: (reference) => isKnownReference(meetings.held(wanted.meeting), reference),
      refusals: new Refusals(storage.tables, { document, clock, log, metrics }),
      ...calls,
    });
  }

  /** Only an older version of the rules can have left something to put right. */
  async #amend(store: DocumentStore, amendments: readonly Uint8Array[]): Promise<void> {
    const at = this.#deps.clock.now();
    await store.append({
      updates: amendments.map((bytes) => ({ bytes, seat: null, account: null, at })),
      owners: [],
    });
  }

  async #create(store: DocumentStore, wanted: Wanted): Promise<Uint8Array[]> {
    const seed = seedUpdate(await this.#firstBlocks(wanted));
    await store.create(seed, this.#deps.clock.now());
    // If somebody else was faster, what they began with holds.
    const updates = await store.load();
    if (updates === null) throw new LogConflict('The document has gone again');
    return updates;
  }

  /** A later epoch begins with what was frozen in the one before. */
  async #firstBlocks({ meeting, draft, name }: Wanted): Promise<readonly BlockJson[]> {
    if (name.epoch === 1) return (await this.#deps.templates[draft.kind]?.(meeting, draft)) ?? [];
    const cut = await findCut(this.#deps.storage.tables, documentName(name.draft, name.epoch - 1));
    if (cut === null) throw new Error('The text before has not been frozen');
    return cut.content.doc.content;
  }

  #forget(document: string, open: Open): void {
    if (this.#open.get(document) === open) this.#open.delete(document);
    void open.close();
  }

  #sweepLater(): () => void {
    const { clock } = this.#deps;
    return clock.at(clock.now() + restAfter, () => {
      void this.#sweep(clock.now() - restAfter);
      this.#cancelSweep = this.#sweepLater();
    });
  }

  async #sweep(before: number): Promise<void> {
    for (const [document, open] of [...this.#open]) {
      if (open.loaded === null || open.usedAt > before || !open.loaded.isResting) continue;
      await this.putAway(document);
    }
  }
}
