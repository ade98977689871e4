import * as z from 'zod/mini';
import { type EventsOf, idOf, nothing } from '../../kernel/index.ts';
import { levels, marks, modes, urgencies } from './state.ts';

const form = {
  level: z.enum(levels),
  sort: z.string(),
  urgency: z.enum(urgencies),
  mode: z.enum(modes),
  startsAt: z.int(),
  minutes: z.int(),
};

const planWords = z.object({
  title: z.string(),
  place: z.string(),
  field: z.string(),
  background: z.string(),
});
const plain = { data: nothing };
const withReason = { data: nothing, words: z.object({ reason: z.string() }) };

export const lifeEvents = {
  'life/meeting-planned': {
    data: z.object({ ...form, office: idOf('office'), mark: z.enum(marks) }),
    words: planWords,
  },
  'life/plan-changed': { data: z.object(form), words: planWords },
  'life/meeting-opened': plain,
  'life/opening-withdrawn': plain,
  'life/meeting-adjourned': plain,
  'life/meeting-resumed': plain,
  /** `unfinished`: how many things were left undone, known to whoever closed. */
  'life/meeting-closed': { data: z.object({ unfinished: z.int() }) },
  'life/meeting-reopened': withReason,
  'life/minutes-submitted': plain,
  'life/minutes-returned': withReason,
  'life/minutes-issued': plain,
  'life/minutes-recalled': withReason,
  'life/left-open': plain,
} as const;

export type LifeEvent = EventsOf<typeof lifeEvents>;
