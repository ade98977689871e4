import { type Draft, documentName } from '@haoshangliang/shared/features/drafts';
import type { MeetingSession } from '../../../sync/meeting-session.ts';
import { LostTexts } from './lost-texts.ts';
import { missingLines } from './missing-lines.ts';
import { TextLine } from './text-line.ts';
import { UnsentShelf } from './unsent-shelf.ts';
import { watchLine } from './watch-line.ts';

type Epoch = Pick<Draft, 'id' | 'epoch'>;

interface Kept {
  readonly name: string;
  readonly line: TextLine;
  readonly stops: (() => void)[];
  users: number;
}

/** Holds the page's lines. One with changes that are not stored outlives the editor that showed it. */
class LineKeeper {
  readonly shelf = new UnsentShelf();
  readonly lost = new LostTexts(this.shelf);
  readonly #all = new Set<Kept>();

  /** Call `leave` with the line when it is not shown any more. */
  take(session: MeetingSession, draft: Epoch): TextLine {
    const name = documentName(draft.id, draft.epoch);
    // One that has ended and that nobody shows is only waiting for what it held to be saved.
    const known = [...this.#all].find(
      (kept) => kept.name === name && (kept.users > 0 || kept.line.state().step !== 'closed'),
    );
    const kept = known ?? this.#open(name, session, draft);
    kept.users += 1;
    return kept.line;
  }

  leave(line: TextLine): void {
    const kept = [...this.#all].find((one) => one.line === line);
    if (kept === undefined) return;
    kept.users -= 1;
    this.#dropIdle(kept);
  }

  isOpen(page: string): boolean {
    return [...this.#all].some(({ line }) => `${line.doc.clientID}` === page);
  }

  get hasUnsaved(): boolean {
    const isLostOnLeaving = !this.lost.isEmpty && !this.shelf.keeps;
    return isLostOnLeaving || [...this.#all].some(({ line }) => line.state().unsaved > 0);
  }

  #open(name: string, session: MeetingSession, draft: Epoch): Kept {
    const { meeting, clock } = session;
    const writer = writerOf(session);
    const whose = { draft: draft.id, writer };
    const line = new TextLine({
      ...{ meeting, draft: draft.id, epoch: draft.epoch, now: clock.now },
      shelf: this.shelf,
      writer,
      giveBack: async (lines) => {
        await this.lost.keep(whose, await missingLines(session, draft, lines));
      },
    });
    const kept: Kept = { name, line, stops: [], users: 0 };
    kept.stops.push(
      watchLine(line, { session, draft, whose, lost: this.lost }),
      line.subscribe(() => this.#dropIdle(kept)),
    );
    this.#all.add(kept);
    return kept;
  }

  #dropIdle(kept: Kept): void {
    if (kept.users > 0 || kept.line.state().unsaved > 0 || !this.#all.delete(kept)) return;
    for (const stop of kept.stops) stop();
    // Not while the line is telling of the change that made it idle.
    setTimeout(() => kept.line.destroy());
  }
}

/** Whose words are written on the device now. */
export function writerOf({ store }: MeetingSession): string {
  return store.view()?.viewer.who ?? '';
}

export const lineKeeper = new LineKeeper();

window.addEventListener('beforeunload', (event) => {
  if (!lineKeeper.hasUnsaved) return;
  event.preventDefault();
  // Before Chromium 119 only this asks.
  event.returnValue = '';
});
