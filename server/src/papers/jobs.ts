import type { CanonicalContent } from '@haoshangliang/shared/documents';
import { evolveMeeting, initialMeeting, type StreamEvent } from '@haoshangliang/shared/meeting';
import {
  composeMinutes,
  type MeetingRecord,
  type Minutes,
  type MinutesNames,
  type Paper,
  type Stationery,
} from '@haoshangliang/shared/minutes';
import { paperDocx } from './docx/paper-docx.ts';
import { paperPdf } from './pdf/paper-pdf.ts';

/** What minutes are composed from; the events come in parts, and the state is made from them where the work is done. */
export interface RecordToCompose {
  readonly head: MeetingRecord['head'];
  readonly names: MinutesNames;
  readonly stationery: Stationery;
  /** By draft and version: see `textKey`. */
  readonly texts: ReadonlyMap<string, CanonicalContent>;
}

export function textKey(draft: string, version: number): string {
  return `${draft} ${version}`;
}

/** Work that takes so long that no meeting may wait for it. */
export interface Jobs {
  readonly compose: {
    readonly input: RecordToCompose;
    readonly part: readonly StreamEvent[];
    readonly result: Minutes;
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
  compose: async ({ head, names, stationery, texts }, parts) => {
    const events = parts.flat();
    const state = events.reduce(evolveMeeting, initialMeeting);
    return composeMinutes({ events, head, state }, names, {
      stationery,
      frozenText: (draft, { version }) => texts.get(textKey(draft, version)) ?? null,
    });
  },
  docx: paperDocx,
  pdf: paperPdf,
};
