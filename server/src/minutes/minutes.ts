import type { DocumentJson } from '@haoshangliang/shared/documents';
import type { Draft } from '@haoshangliang/shared/features/drafts';
import { type Rejection, reject } from '@haoshangliang/shared/kernel';
import type { Forms, PaperSeal, Seqs } from '@haoshangliang/shared/minutes';
import type { MeetingId } from '@haoshangliang/shared/wire';
import type { MeetingHosts } from '../meetings/meeting-hosts.ts';
import { sealAddress } from './check-address.ts';
import type { Issued, IssuedBook } from './issued-book.ts';
import { minutesDraft } from './minutes-draft.ts';
import type { PrintedMinutes } from './printed.ts';
import type { ComposeMinutes } from './record.ts';

/** The text of a draft as it stands on disk; who may see it has been judged by whoever asks. */
type PresentText = (meeting: MeetingId, draft: Draft) => Promise<DocumentJson>;

export interface MinutesDeps {
  readonly compose: ComposeMinutes;
  readonly presentText: PresentText;
  readonly hosts: Pick<MeetingHosts, 'state'>;
  readonly issued: IssuedBook;
  /** The address everybody can reach; null: there is none, and no paper bears a code to scan. */
  readonly publicUrl: string | null;
}

export interface WholeMinutes extends PrintedMinutes {
  readonly forms: Forms;
  /** People write it; false: the record alone speaks. */
  readonly isWritten: boolean;
  /** By block id, for the blocks that the record gives. */
  readonly sources: Readonly<Record<string, Seqs>>;
  /** Null until they are issued and kept. */
  readonly seal: PaperSeal | null;
}

/** The minutes as they were issued; until then as people have written them, else as the record gives them. */
export async function wholeMinutes(
  deps: MinutesDeps,
  meeting: MeetingId,
): Promise<WholeMinutes | Rejection> {
  const state = await deps.hosts.state(meeting);
  const isOut = state?.life.phase === 'issued' && state.life.issue !== null;
  const issued = isOut ? await deps.issued.find(meeting, state.life.issue) : null;
  return issued === null ? minutesAtWork(deps, meeting) : issuedMinutes(deps, meeting, issued);
}

export function issuedMinutes(
  { publicUrl }: Pick<MinutesDeps, 'publicUrl'>,
  meeting: MeetingId,
  { hash, content }: Issued,
): WholeMinutes {
  const seal = { hash, address: sealAddress(publicUrl, meeting, hash) };
  return { ...content, isWritten: true, seal };
}

async function minutesAtWork(
  deps: MinutesDeps,
  meeting: MeetingId,
): Promise<WholeMinutes | Rejection> {
  const composed = await deps.compose(meeting);
  if ('ok' in composed) return composed;
  const { minutes, state } = composed;
  const draft = minutesDraft(state);
  const doc = draft === undefined ? minutes.doc : await deps.presentText(meeting, draft);
  return { ...minutes, doc, isWritten: draft !== undefined, seal: null };
}

/** What somebody without a duty reads: the last issue, also while it is being corrected. */
export async function minutesForReaders(
  deps: MinutesDeps,
  meeting: MeetingId,
): Promise<WholeMinutes | Rejection> {
  const state = await deps.hosts.state(meeting);
  if (state === null) return reject('not-found');
  const { issue, phase } = state.life;
  const issued = issue === null ? null : await deps.issued.find(meeting, issue);
  if (issued !== null) return issuedMinutes(deps, meeting, issued);
  // Issued, not kept yet, and already back at the desk: what lies there is not what was issued.
  const isBack = phase !== 'issued' && phase !== 'in-review';
  return isBack ? reject('paper-not-yet') : wholeMinutes(deps, meeting);
}
