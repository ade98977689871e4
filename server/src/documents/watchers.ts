import type { DocumentView } from '@haoshangliang/shared/documents';
import { type Audience, audiences, getIn, type Id } from '@haoshangliang/shared/kernel';
import type { MeetingId } from '@haoshangliang/shared/wire';
import type { MeetingHosts } from '../meetings/meeting-hosts.ts';
import type { Logger } from '../observability/logger.ts';
import type { Clock } from '../ports/clock.ts';
import type { TextView } from './text-view.ts';

/** What carries views to the devices. */
export interface ViewOutlet {
  rooms(meeting: MeetingId, audience: Audience): readonly string[];
  documentView(room: string, message: DocumentView): void;
}

export interface WatchersDeps {
  readonly outlet: ViewOutlet;
  readonly meetings: MeetingHosts;
  readonly clock: Clock;
  readonly log: Logger;
  readonly meeting: MeetingId;
  readonly doc: Id<'draft'>;
  readonly epoch: number;
}

const tick = 500;

/** Tells those who follow a text without an editor what has changed in it: made once for all, at most twice a second. */
export class Watchers {
  readonly #deps: WatchersDeps;
  readonly #view: TextView;
  /** Up to where those who listen have been told. */
  #told: number;
  #toldAt = 0;
  #cancel: (() => void) | null = null;

  constructor(view: TextView, deps: WatchersDeps) {
    this.#deps = deps;
    this.#view = view;
    this.#told = view.rev;
  }

  /** The text on disk has moved on. */
  moved(): void {
    const { clock } = this.#deps;
    const now = clock.now();
    // Never later than a tick from now, also where the clock has been set back since.
    const at = Math.min(Math.max(now, this.#toldAt + tick), now + tick);
    this.#cancel ??= clock.at(at, () => {
      this.#toldAt = clock.now();
      void this.#tell();
    });
  }

  /** What has not been told yet is told now. */
  close(): void {
    if (this.#cancel === null) return;
    this.#cancel();
    void this.#tell();
  }

  async #tell(): Promise<void> {
    const { meetings, meeting, doc, log } = this.#deps;
    // It is told as it is now, and to those who may read it now.
    const state = await meetings.state(meeting).catch((error: unknown) => {
      log.warn({ meeting, err: error }, 'text not shown');
      return null;
    });
    this.#cancel = null;
    const draft = state === null ? undefined : getIn(state.drafts.drafts, doc);
    if (draft === undefined || draft.status === 'removed') return;
    this.#send(draft.readers === 'staff' ? ['staff'] : audiences);
  }

  #send(to: readonly Audience[]): void {
    const { outlet, meeting, doc, epoch } = this.#deps;
    const since = this.#told;
    const { rev } = this.#view;
    if (rev === since) return;
    const { blocks, order } = this.#view.changesAfter(since);
    if (blocks.length === 0 && order === null) return;
    this.#told = rev;
    this.#view.forgetGone();
    const message: DocumentView = {
      doc,
      epoch,
      since,
      rev,
      blocks,
      ...(order === null ? {} : { order }),
    };
    for (const room of to.flatMap((audience) => outlet.rooms(meeting, audience)))
      outlet.documentView(room, message);
  }
}
