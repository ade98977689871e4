import { accessTo } from '@haoshangliang/shared/documents';
import type { Draft } from '@haoshangliang/shared/features/drafts';
import { getIn } from '@haoshangliang/shared/kernel';
import { closeCodes } from '@haoshangliang/shared/wire';
import type { Line, MeetingSession } from '../../../sync/meeting-session.ts';
import type { Whose } from '../left-behind.ts';
import type { LostTexts } from './lost-texts.ts';
import { missingLines } from './missing-lines.ts';
import type { TextLine } from './text-line.ts';

interface Watched {
  readonly session: MeetingSession;
  readonly draft: Pick<Draft, 'id' | 'epoch'>;
  readonly whose: Whose;
  readonly lost: LostTexts;
}

/**
 * Sees to what the end of a line leaves behind: goes on when writing is allowed again, and otherwise saves what did not
 * get in. Returns the way to stop.
 */
export function watchLine(line: TextLine, watched: Watched): () => void {
  const { session } = watched;
  const watch = new Watch(line, watched);
  const stops = [
    line.subscribe(() => watch.look()),
    session.store.subscribe(() => watch.look()),
    session.subscribe(() => watch.lookAtHall()),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

class Watch {
  readonly #line: TextLine;
  readonly #watched: Watched;
  #standing: Standing;
  #hall: Line;
  #isSaved = false;

  constructor(line: TextLine, watched: Watched) {
    this.#line = line;
    this.#watched = watched;
    this.#standing = standingOf(watched);
    this.#hall = watched.session.line();
  }

  look(): void {
    const before = this.#standing;
    this.#standing = standingOf(this.#watched);
    const { step, unsaved } = this.#line.state();
    if (step === 'closed') this.#lookAtEnd(before);
    // The end was taken back, and everything got in after all.
    if (step !== 'open' || unsaved > 0 || !this.#isSaved) return;
    this.#isSaved = false;
    this.#watched.lost.letGo(this.#watched.whose);
  }

  /** The meeting's line is watched for sleep and lost networks; that of the text may be dead without a word. */
  lookAtHall(): void {
    const before = this.#hall;
    this.#hall = this.#watched.session.line();
    if (this.#hall === before || this.#line.state().step === 'closed') return;
    if (this.#hall === 'reconnecting' || before === 'reconnecting') this.#line.reconnect();
  }

  #lookAtEnd(before: Standing): void {
    const { unsaved, code } = this.#line.state();
    const isFrozen = code === closeCodes.frozen;
    if (isFrozen && this.#standing === 'writing' && before !== 'writing') this.#line.reconnect();
    const isFinal = !isFrozen || this.#standing === 'over';
    if (!isFinal || unsaved === 0 || this.#isSaved) return;
    this.#isSaved = true;
    void saveWhatIsMissing(this.#line, this.#watched);
  }
}

type Standing = 'writing' | 'cutting' | 'over';

/** cutting: the server is just writing down the last of it. */
function standingOf({ session, draft: { id, epoch } }: Watched): Standing {
  const view = session.store.view();
  const draft = view === null ? undefined : getIn(view.state.drafts.drafts, id);
  if (view === null || draft === undefined || draft.epoch !== epoch) return 'over';
  if (draft.status === 'cutting') return 'cutting';
  const { phase } = view.state.life;
  return accessTo(draft, view.viewer, { epoch, phase }) === 'write' ? 'writing' : 'over';
}

async function saveWhatIsMissing(
  line: TextLine,
  { session, draft, whose, lost }: Watched,
): Promise<void> {
  await lost.keep(whose, await missingLines(session, draft, line.unsavedLines()));
  line.giveUp();
}
