import type { DocumentJson } from '@haoshangliang/shared/documents';
import type { Draft } from '@haoshangliang/shared/features/drafts';
import { type Rejection, valuesOf } from '@haoshangliang/shared/kernel';
import type { MeetingState } from '@haoshangliang/shared/meeting';
import type { Forms, Seqs } from '@haoshangliang/shared/minutes';
import type { MeetingId } from '@haoshangliang/shared/wire';
import type { PrintedMinutes } from './printed.ts';
import type { ComposeMinutes } from './record.ts';

/** The text of a draft as it stands on disk; who may see it has been judged by whoever asks. */
type PresentText = (meeting: MeetingId, draft: Draft) => Promise<DocumentJson>;

export interface MinutesDeps {
  readonly compose: ComposeMinutes;
  readonly presentText: PresentText;
}

export interface WholeMinutes extends PrintedMinutes {
  readonly forms: Forms;
  readonly state: MeetingState;
  /** People write it; false: the record alone speaks. */
  readonly isWritten: boolean;
  /** By block id, for the blocks that the record gives. */
  readonly sources: Readonly<Record<string, Seqs>>;
}

/** The minutes as people have written them, else as the record gives them. */
export async function wholeMinutes(
  deps: MinutesDeps,
  meeting: MeetingId,
): Promise<WholeMinutes | Rejection> {
  const composed = await deps.compose(meeting);
  if ('ok' in composed) return composed;
  const { minutes, state } = composed;
  const draft = minutesDraft(state);
  const doc = draft === undefined ? minutes.doc : await deps.presentText(meeting, draft);
  return { ...minutes, doc, state, isWritten: draft !== undefined };
}

/** There is one at a time. */
export function minutesDraft({ drafts }: MeetingState): Draft | undefined {
  return valuesOf(drafts.drafts).find(
    ({ kind, status }) => kind === 'minutes' && status !== 'removed',
  );
}
