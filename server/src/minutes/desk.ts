import { accessTo, plainText } from '@haoshangliang/shared/documents';
import type { Draft } from '@haoshangliang/shared/features/drafts';
import { type Phase, type Rejection, reject } from '@haoshangliang/shared/kernel';
import { paragraphOf, type Review } from '@haoshangliang/shared/minutes';
import type { AnswerOf, MeetingId, minutesApi } from '@haoshangliang/shared/wire';
import type { Documents } from '../documents/documents.ts';
import type { MeetingHosts } from '../meetings/meeting-hosts.ts';
import type { Standing } from '../meetings/standing.ts';
import type { Reviewed } from '../papers/jobs.ts';
import { minutesDraft } from './minutes-draft.ts';
import type { ReviewText } from './record.ts';

export interface DeskDeps {
  readonly review: ReviewText;
  readonly documents: Pick<Documents, 'present' | 'write'>;
  readonly hosts: Pick<MeetingHosts, 'state'>;
}

type DeskAnswer = AnswerOf<typeof minutesApi.readMinutesDesk>;

/** The minutes at hand, with what the record has to say about them. */
interface Desk {
  readonly phase: Phase;
  readonly draft: Draft | undefined;
  readonly reviewed: Reviewed;
}

async function deskOf(
  { review, documents, hosts }: DeskDeps,
  meeting: MeetingId,
): Promise<Desk | Rejection> {
  const state = await hosts.state(meeting);
  if (state === null) return reject('not-found');
  const draft = minutesDraft(state);
  const written =
    draft === undefined ? null : { draft, doc: await documents.present(meeting, draft) };
  const reviewed = await review(meeting, written);
  return 'ok' in reviewed ? reviewed : { phase: state.life.phase, draft, reviewed };
}

export async function readDesk(
  deps: DeskDeps,
  meeting: MeetingId,
): Promise<DeskAnswer | Rejection> {
  const desk = await deskOf(deps, meeting);
  if ('ok' in desk) return desk;
  const { draft, reviewed: review } = desk;
  const isBegun = draft !== undefined;
  return {
    draft: draft?.id ?? null,
    happenings: review.happenings.map(({ seq, at, told, said, isCarried }) => ({
      ...{ seq, at, told, said },
      isCarried: isBegun && isCarried,
    })),
    corrections: review.corrections.map(({ block, written, now, isEdited, seqs }) => ({
      ...{ block, written, isEdited },
      now: now === null ? null : plainText([now]),
      seqs: [...seqs],
    })),
    additions: review.additions.map(({ block, seqs }) => ({
      block: block.attrs.id ?? '',
      text: plainText([block]),
      seqs: [...seqs],
    })),
    checklist: review.checklist,
  };
}

interface Asking {
  readonly meeting: MeetingId;
  readonly standing: Standing;
}

/** The desk with a text that this account may write now. */
async function openDesk(
  deps: DeskDeps,
  { meeting, standing }: Asking,
): Promise<(Desk & { readonly draft: Draft }) | Rejection> {
  const desk = await deskOf(deps, meeting);
  if ('ok' in desk) return desk;
  const { draft, phase } = desk;
  const now = { epoch: draft?.epoch ?? 0, phase };
  if (draft === undefined || accessTo(draft, standing, now) !== 'write') {
    return reject('minutes-not-open');
  }
  return { ...desk, draft };
}

export async function carry(
  deps: DeskDeps,
  asked: Asking & { readonly seqs: readonly number[]; readonly after: string | null },
): Promise<{ readonly carried: number; readonly last: string | null } | Rejection> {
  const desk = await openDesk(deps, asked);
  if ('ok' in desk) return desk;
  const wanted = new Set(asked.seqs);
  const lines = desk.reviewed.happenings.filter(
    ({ seq, isCarried }) => wanted.has(seq) && !isCarried,
  );
  const puts = lines.map((line, i) => ({
    block: paragraphOf(line),
    after: i === 0 ? asked.after : (lines[i - 1]?.block ?? null),
    isOnlyNew: true as const,
  }));
  const isWritten = await deps.documents.write(asked.meeting, desk.draft, { puts, removes: [] });
  const last = lines.at(-1)?.block ?? null;
  return isWritten ? { carried: puts.length, last } : reject('minutes-full');
}

export async function take(
  deps: DeskDeps,
  asked: Asking & { readonly blocks: readonly string[] },
): Promise<{ readonly taken: number } | Rejection> {
  const desk = await openDesk(deps, asked);
  if ('ok' in desk) return desk;
  const wanted = new Set(asked.blocks);
  const { corrections, additions } = desk.reviewed;
  const due = corrections.filter(({ block }) => wanted.has(block));
  const puts = [
    ...due.flatMap(({ now }) => (now === null ? [] : [{ block: now, after: null }])),
    ...chosen(additions, wanted),
  ];
  const removes = due.filter(({ now }) => now === null).map(({ block }) => block);
  const isWritten = await deps.documents.write(asked.meeting, desk.draft, { puts, removes });
  return isWritten ? { taken: puts.length + removes.length } : reject('minutes-full');
}

/** The wanted ones, each behind what will stand before it: what is left out is passed over. */
function chosen(additions: Review['additions'], wanted: ReadonlySet<string>) {
  const before = new Map<string | null, string | null>();
  return additions.flatMap((addition) => {
    const id = addition.block.attrs.id ?? '';
    const after = before.get(addition.after) ?? addition.after;
    if (wanted.has(id)) return [{ block: addition.block, after }];
    before.set(id, after);
    return [];
  });
}
