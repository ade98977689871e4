import type { ClauseId } from '@haoshangliang/shared/features/clauses';
import type { DraftId } from '@haoshangliang/shared/features/drafts';
import type { Opinion } from '@haoshangliang/shared/features/opinions';
import { getIn } from '@haoshangliang/shared/kernel';
import type { MeetingSession } from '../../../sync/meeting-session.ts';
import type { Action } from '../../../sync/use-meeting.tsx';
import type { TextEditor } from '../drafting/text-tools.ts';

/** The event follows its answer at once; milliseconds until the page gives up. */
const patience = 5_000;

interface NewClause {
  readonly session: MeetingSession;
  readonly action: Action;
  readonly editor: TextEditor | null;
  readonly opinion: Opinion;
  readonly draft: DraftId;
  /** The blocks that are clauses already. */
  readonly blocks: readonly string[];
}

/** Writes the words at the end of the text and makes a clause of them; null where that did not come off. */
export async function asNewClause(asked: NewClause): Promise<ClauseId | null> {
  const { session, action, editor, opinion, draft, blocks } = asked;
  const block = opinion.text === null ? null : ((await editor?.append(opinion.text)) ?? null);
  if (block === null) return null;
  const fate = await action.run({
    type: 'clauses/set-clauses',
    draft,
    blocks: [...blocks, block],
  });
  return fate.step === 'counted' ? arrived(session, draft, block) : null;
}

function known({ store }: MeetingSession, draft: DraftId, block: string): ClauseId | null {
  const clauses = store.view()?.state.clauses;
  const order = clauses?.orders[draft] ?? [];
  return order.find((id) => clauses && getIn(clauses.clauses, id)?.block === block) ?? null;
}

function arrived(session: MeetingSession, draft: DraftId, block: string): Promise<ClauseId | null> {
  return new Promise((resolve) => {
    const end = (found: ClauseId | null) => {
      clearTimeout(timer);
      stop();
      resolve(found);
    };
    const look = () => {
      const found = known(session, draft, block);
      if (found !== null) end(found);
    };
    const timer = setTimeout(() => end(null), patience);
    const stop = session.store.subscribe(look);
    look();
  });
}

interface Judged {
  readonly opinion: Opinion;
  readonly clause: ClauseId;
  readonly adoption: 'adopted' | 'partly';
  readonly reason: string | null;
}

/** The clause names its source, and the opinion says what became of it. */
export async function recordSource(action: Action, judged: Judged): Promise<boolean> {
  const { opinion, clause, adoption, reason } = judged;
  const cited = await action.run({ type: 'clauses/cite-opinion', clause, opinion: opinion.id });
  if (cited.step !== 'counted') return false;
  if (opinion.adoption === adoption && opinion.adoptionReason === reason) return true;
  const { adoption: instead } = opinion;
  const verdict = { opinion: opinion.id, adoption, reason, instead };
  const fate = await action.run({ type: 'opinions/judge-opinion', ...verdict });
  return fate.step === 'counted';
}
