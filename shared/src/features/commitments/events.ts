import * as z from 'zod/mini';
import { type EventsOf, idOf } from '../../kernel/index.ts';
import { commitmentKinds } from './state.ts';

const commitment = idOf('commitment');
const form = { owner: z.nullable(idOf('seat')), dueOn: z.nullable(z.int()) };
const whole = {
  commitment,
  no: z.int(),
  kind: z.enum(commitmentKinds),
  opinion: z.nullable(idOf('opinion')),
  ...form,
};
const words = z.object({ text: z.nullable(z.string()), before: z.nullable(z.string()) });

export const commitmentsEvents = {
  'commitments/recorded': {
    data: z.object(whole),
    words: z.object({ text: z.string() }),
  },
  'commitments/changed': { data: z.object({ commitment, ...form, before: z.object(form) }), words },
  /** `given` false: the answer was taken back. */
  'commitments/answered': { data: z.object({ commitment, given: z.boolean() }), words },
  /** `gone` is true for those who are not staff: for them there is no such thing any more. */
  'commitments/struck': { data: z.object({ commitment, gone: z.boolean() }) },
  /** Carries all of it: others have nothing of it by now. */
  'commitments/restored': {
    data: z.object({ ...whole, at: z.int(), answeredAt: z.nullable(z.int()) }),
    words: z.object({ text: z.nullable(z.string()), answer: z.nullable(z.string()) }),
  },
} as const;

export type CommitmentsEvent = EventsOf<typeof commitmentsEvents>;
