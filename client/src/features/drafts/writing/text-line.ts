import { documentMessages, fragmentName, schemaVersion } from '@haoshangliang/shared/documents';
import { type DraftId, documentName } from '@haoshangliang/shared/features/drafts';
import type { MeetingId } from '@haoshangliang/shared/wire';
import * as decoding from 'lib0/decoding';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { Listeners } from '../../../sync/listeners.ts';
import { CalmAwareness } from './calm-awareness.ts';
import { countingSocket } from './counting-socket.ts';
import { HeldMessages } from './held-messages.ts';
import { Hold } from './hold.ts';
import { KeptEdits } from './kept-edits.ts';
import { bringIn } from './left-updates.ts';
import { linesOfPlaces, touchedBlocks } from './places.ts';
import { SaveLedger } from './save-ledger.ts';
import { wereTakenAlong } from './taken-along.ts';
import type { UnsentShelf } from './unsent-shelf.ts';

/** How it stands between this page and the text on the server's disk. */
export interface LineState {
  /** opening: the text has not come yet; closed: the server has ended it, and `code` says why. */
  readonly step: 'opening' | 'open' | 'away' | 'closed';
  readonly code: number | null;
  /** Blocks with changes that are not on the server's disk. */
  readonly unsaved: number;
  /** When the server last said that everything sent so far is on disk, milliseconds since 1970. */
  readonly savedAt: number | null;
  /** Something did not get in and has been given back to the person. */
  readonly gaveBack: boolean;
}

interface TextLineOptions {
  readonly meeting: MeetingId;
  readonly draft: DraftId;
  readonly epoch: number;
  readonly now: () => number;
  /** Where the device keeps what is not stored yet, and under whose name. */
  readonly shelf: UnsentShelf;
  readonly writer: string;
  /** Takes what an earlier page wrote and what fits nowhere any more; done when the device has it. */
  readonly giveBack: (lines: readonly string[]) => Promise<void>;
  /** Of the server; the page's own unless a test names another. */
  readonly origin?: string;
  readonly socket?: typeof WebSocket;
}

/** One epoch of a text, shared with all who write in it. */
export class TextLine {
  readonly doc = new Y.Doc();
  readonly epoch: number;
  readonly fragment = this.doc.getXmlFragment(fragmentName);
  readonly awareness = new CalmAwareness(this.doc);
  readonly hold = new Hold();
  readonly held: HeldMessages;
  readonly provider: WebsocketProvider;
  readonly #ledger = new SaveLedger();
  readonly #kept: KeptEdits;
  readonly #giveBack: TextLineOptions['giveBack'];
  #hasTakenOver = false;
  /** Lines with changes that are not stored, as they read before what is just coming in. */
  #linesBefore: readonly string[] = [];
  readonly #listeners = new Listeners();
  readonly #now: () => number;
  #state: LineState = { step: 'opening', code: null, unsaved: 0, savedAt: null, gaveBack: false };

  constructor(options: TextLineOptions) {
    const { shelf, draft, epoch, writer } = options;
    this.#now = options.now;
    this.epoch = epoch;
    this.#giveBack = options.giveBack;
    const place = { draft, epoch, page: `${this.doc.clientID}`, writer };
    this.#kept = new KeptEdits(shelf, place, () => this.unsavedLines());
    this.awareness.obey(this.hold);
    // Before the provider hears of a change: what it sends is counted with the change it carries.
    this.doc.on('beforeTransaction', ({ origin }: Y.Transaction) => {
      this.#linesBefore = origin === this.provider ? this.unsavedLines() : [];
    });
    this.doc.on('afterTransaction', (transaction: Y.Transaction) => {
      this.#changed(transaction);
      this.#lookForTakenAlong(transaction);
    });
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this.provider) this.#kept.written(this.#ledger.newest, update);
    });
    this.provider = this.#connect(options);
    this.held = new HeldMessages(this.provider, this.hold);
    this.#follow();
  }

  readonly subscribe = this.#listeners.subscribe;
  readonly state = (): LineState => this.#state;

  /** The lines of blocks with changes that are not stored. */
  unsavedLines(): string[] {
    return linesOfPlaces(this.fragment, this.#ledger.places());
  }

  /** Says that what has not been stored has been saved elsewhere. */
  giveUp(): void {
    this.#ledger.clear();
    this.#set({ gaveBack: true });
  }

  /** Opens a fresh line at once: after a long sleep the old one is dead without a word. */
  reconnect(): void {
    this.provider.disconnect();
    this.provider.connect();
  }

  destroy(): void {
    this.hold.drop();
    this.provider.destroy();
    this.awareness.destroy();
    this.doc.destroy();
  }

  #connect({ meeting, draft, epoch, origin, socket }: TextLineOptions): WebsocketProvider {
    const page = (origin ?? window.location.origin).replace(/^http/, 'ws');
    return new WebsocketProvider(`${page}/collab`, documentName(draft, epoch), this.doc, {
      awareness: this.awareness,
      params: { meeting, schema: `${schemaVersion}` },
      // It would share by name across accounts, past the server.
      disableBc: true,
      WebSocketPolyfill: countingSocket((what) => this.#ledger.sent(what), socket),
    });
  }

  #follow(): void {
    const { provider } = this;
    provider.messageHandlers[documentMessages.stored] = (_encoder, decoder) => {
      decoding.readVarUint8Array(decoder);
      this.#ledger.stored(decoding.readVarUint(decoder));
      this.#set({ savedAt: this.#now() });
    };
    provider.on('sync', (isSynced) => {
      if (isSynced) void this.#opened();
    });
    provider.on('connection-close', () => {
      this.#ledger.cut();
      if (this.#state.step === 'open') this.#set({ step: 'away' });
    });
    provider.on('closed', ({ code }) => this.#set({ step: 'closed', code }));
  }

  /** The first time, what earlier pages of this device could not hand in comes along. */
  async #opened(): Promise<void> {
    if (!this.#hasTakenOver) {
      this.#hasTakenOver = true;
      const left = await this.#kept.takeOver();
      if (this.doc.isDestroyed) return;
      if (left !== null && !this.#takesIn(left.updates)) await this.#giveBackOf(left.lines);
    }
    if (this.provider.synced) this.#set({ step: 'open', code: null });
  }

  #takesIn(updates: readonly Uint8Array[]): boolean {
    return bringIn(this.doc, updates) && !wereTakenAlong(this.doc, updates);
  }

  /** What somebody else has just taken out may hold words of this page that they did not know of. */
  #lookForTakenAlong({ origin, deleteSet }: Y.Transaction): void {
    const before = this.#linesBefore;
    if (origin !== this.provider || before.length === 0 || deleteSet.clients.size === 0) return;
    const isNew = (id: Y.ID) => Y.isDeleted(deleteSet, id);
    if (!wereTakenAlong(this.doc, this.#kept.updates, isNew)) return;
    void this.#giveBackOf(before);
  }

  /** Of these lines what the text does not say. */
  async #giveBackOf(lines: readonly string[]): Promise<void> {
    const now = new Set(linesOfPlaces(this.fragment, this.fragment.toArray()));
    await this.#giveBack(lines.filter((line) => !now.has(line)));
  }

  #changed(transaction: Y.Transaction): void {
    if (transaction.origin === this.provider || transaction.changed.size === 0) return;
    this.#ledger.edited(touchedBlocks(this.fragment, transaction));
    this.#set({});
  }

  #set(part: Partial<LineState>): void {
    const unsaved = this.#ledger.places().length;
    this.#kept.storedBefore(this.#ledger.oldest);
    this.#state = { ...this.#state, ...part, unsaved };
    this.#listeners.tell();
  }
}
