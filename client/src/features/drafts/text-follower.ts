import type { DocumentView } from '@haoshangliang/shared/documents';
import { type DraftId, documentName } from '@haoshangliang/shared/features/drafts';
import { documentApi, type Refusal } from '@haoshangliang/shared/wire';
import { call } from '../../sync/call.ts';
import { jittered } from '../../sync/connection.ts';
import { Listeners } from '../../sync/listeners.ts';
import type { Line, MeetingSession } from '../../sync/meeting-session.ts';
import { type FollowedText, withAnswer, withMessage } from './followed-text.ts';

const retryAfter = 2_000;
const momentary = ['offline', 'try-again', 'too-fast'];

interface Followed {
  readonly text: FollowedText | null;
  readonly refusal: Refusal | null;
  /** When the last change came, milliseconds since 1970; null before the first. */
  readonly changedAt: number | null;
}

/** Follows one epoch of a draft on the meeting's socket; what was missed is fetched. */
export class TextFollower {
  readonly #session: MeetingSession;
  readonly #draft: DraftId;
  readonly #epoch: number;
  readonly #listeners = new Listeners();
  readonly #stops: readonly (() => void)[];
  #followed: Followed = { text: null, refusal: null, changedAt: null };
  /** What comes while the text is being fetched; null while nothing is. */
  #early: DocumentView[] | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isClosed = false;
  #line: Line;

  constructor(session: MeetingSession, draft: DraftId, epoch: number) {
    this.#session = session;
    this.#draft = draft;
    this.#epoch = epoch;
    this.#line = session.line();
    this.#stops = [
      session.onDocumentView((message) => this.#hear(message)),
      session.subscribe(() => this.#lineChanged()),
    ];
    void this.#fetch();
  }

  readonly subscribe = this.#listeners.subscribe;
  readonly followed = (): Followed => this.#followed;

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    for (const stop of this.#stops) stop();
  }

  #hear(message: DocumentView): void {
    if (message.doc !== this.#draft || message.epoch !== this.#epoch) return;
    const { text } = this.#followed;
    if (this.#early !== null) this.#early.push(message);
    else if (text !== null) this.#advance(text, message);
  }

  #advance(text: FollowedText, message: DocumentView): void {
    const next = withMessage(text, message);
    // A whole hall misses the same message: it does not come back in the same instant.
    if (next === null) this.#fetchLater(jittered(retryAfter / 2));
    else if (next !== text) this.#set({ text: next, changedAt: this.#session.clock.now() });
  }

  /** What was said while the line was down was said to others. */
  #lineChanged(): void {
    const before = this.#line;
    this.#line = this.#session.line();
    const isBack = this.#line === 'restored' && before === 'reconnecting';
    if (isBack) void this.#fetch();
  }

  async #fetch(): Promise<void> {
    if (this.#early !== null || this.#isClosed) return;
    clearTimeout(this.#timer);
    this.#early = [];
    const { text } = this.#followed;
    const answer = await call(documentApi.readDocument, {
      name: documentName(this.#draft, this.#epoch),
      meeting: this.#session.meeting,
      ...(text === null ? {} : { rev: `${text.rev}` }),
    });
    const early = this.#early;
    this.#early = null;
    if (this.#isClosed) return;
    if (!answer.ok) {
      this.#set({ refusal: answer });
      if (momentary.includes(answer.code)) this.#fetchLater(jittered(retryAfter));
      return;
    }
    const isNews = text !== null && answer.rev !== text.rev;
    this.#set({
      text: withAnswer(text, answer),
      refusal: null,
      ...(isNews ? { changedAt: this.#session.clock.now() } : {}),
    });
    for (const message of early) this.#hear(message);
  }

  #fetchLater(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#fetch(), milliseconds);
  }

  #set(part: Partial<Followed>): void {
    this.#followed = { ...this.#followed, ...part };
    this.#listeners.tell();
  }
}
