import type { CanonicalContent } from '@haoshangliang/shared/documents';
import { evolveMeeting, initialMeeting, type StreamEvent } from '@haoshangliang/shared/meeting';
import {
  composeMinutes,
  type MeetingRecord,
  type Minutes,
  type MinutesNames,
  type Paper,
} from '@haoshangliang/shared/minutes';
import { paperDocx } from './docx/paper-docx.ts';

/** What minutes are composed from, as it travels to another thread: the state is made there from the events. */
export interface RecordToCompose {
  readonly events: readonly StreamEvent[];
  readonly head: MeetingRecord['head'];
  readonly names: MinutesNames;
  /** By draft and version: see `textKey`. */
  readonly texts: ReadonlyMap<string, CanonicalContent>;
}

export function textKey(draft: string, version: number): string {
  return `${draft} ${version}`;
}

/** Work that takes so long that no meeting may wait for it. */
export interface Jobs {
  readonly compose: { readonly input: RecordToCompose; readonly result: Minutes };
  readonly docx: { readonly input: Paper; readonly result: Uint8Array };
}

export type JobKind = keyof Jobs;

export const jobs: {
  readonly [K in JobKind]: (input: Jobs[K]['input']) => Promise<Jobs[K]['result']>;
} = {
  compose: async ({ events, head, names, texts }) => {
    const state = events.reduce(evolveMeeting, initialMeeting);
    return composeMinutes({ events, head, state }, names, {
      number: null,
      frozenText: (draft, { version }) => texts.get(textKey(draft, version)) ?? null,
    });
  },
  docx: paperDocx,
};
