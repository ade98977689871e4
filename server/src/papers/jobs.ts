import type { CanonicalContent, DocumentJson } from '@haoshangliang/shared/documents';
import { evolveMeeting, initialMeeting, type StreamEvent } from '@haoshangliang/shared/meeting';
import {
  checkMinutes,
  composeMinutes,
  happeningSources,
  happeningsOf,
  type MeetingRecord,
  type Minutes,
  type MinutesNames,
  type MinutesOptions,
  type Paper,
  type Review,
  reviewMinutes,
  type Stationery,
} from '@haoshangliang/shared/minutes';
import { creates } from '../minutes/begun.ts';
import { textKey } from './text-key.ts';

/** What minutes are composed from; the events come in parts, and the state is made from them where the work is done. */
export interface RecordToCompose {
  readonly head: MeetingRecord['head'];
  readonly names: MinutesNames;
  readonly stationery: Stationery;
  /** By draft and version: see `textKey`. */
  readonly texts: ReadonlyMap<string, CanonicalContent>;
}

/** What the record has to say about the minutes that people write; about its own, where nobody writes any. */
export interface Reviewed extends Review {
  readonly checklist: ReturnType<typeof checkMinutes>;
}

/** Work that takes so long that no meeting may wait for it. */
export interface Jobs {
  readonly compose: {
    readonly input: RecordToCompose;
    readonly part: readonly StreamEvent[];
    readonly result: Minutes;
  };
  readonly review: {
    readonly input: RecordToCompose & {
      readonly draft: string | null;
      readonly doc: DocumentJson | null;
    };
    readonly part: readonly StreamEvent[];
    readonly result: Reviewed;
  };
  readonly docx: { readonly input: Paper; readonly part: never; readonly result: Uint8Array };
  readonly pdf: { readonly input: Paper; readonly part: never; readonly result: Uint8Array };
}

export type JobKind = keyof Jobs;

type Work<K extends JobKind> = (
  input: Jobs[K]['input'],
  parts: readonly Jobs[K]['part'][],
) => Promise<Jobs[K]['result']>;

export const jobs: { readonly [K in JobKind]: Work<K> } = {
  compose: async (input, parts) => {
    const { record, names, options } = takenApart(input, parts.flat());
    const minutes = composeMinutes(record, names, options);
    // Whichever lines people have carried into the text lead back to their events too.
    const carried = happeningSources(happeningsOf(record, names, options));
    return { ...minutes, sources: { ...minutes.sources, ...carried } };
  },
  review: async ({ draft, doc, ...input }, parts) => {
    const { record, names, options } = takenApart(input, parts.flat());
    const now = composeMinutes(record, names, options);
    const since = draft === null ? record.head.seq : begunAt(record, draft);
    const written = { doc: doc ?? now.doc, since };
    const review = reviewMinutes(record, written, { names, options });
    return { ...review, checklist: checkMinutes(written.doc, now) };
  },
  // What writes Word and PDF is large: a thread that only composes does not read it.
  docx: async (paper) => (await import('./docx/paper-docx.ts')).paperDocx(paper),
  pdf: async (paper) => (await import('./pdf/paper-pdf.ts')).paperPdf(paper),
};

function takenApart({ head, names, texts, stationery }: RecordToCompose, events: StreamEvent[]) {
  const state = events.reduce(evolveMeeting, initialMeeting);
  const options: MinutesOptions = {
    stationery,
    frozenText: (draft, { version }) => texts.get(textKey(draft, version)) ?? null,
  };
  return { record: { events, head, state }, names, options };
}

/** A text of minutes was begun from the record as it stood when its draft was created. */
function begunAt({ events }: MeetingRecord, draft: string): number {
  return events.find((event) => creates(event, draft))?.seq ?? 0;
}
