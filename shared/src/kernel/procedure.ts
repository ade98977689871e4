/**
 * What a person may be entitled to in a meeting. `participate` comes with any confirmed seat, the next three with duties
 * given to staff (one person may hold all of them), `prepare` with an account of the office that holds the meeting,
 * `system` is the host itself (deadlines, work after commit).
 */
export type Right = 'participate' | 'moderate' | 'record' | 'receive' | 'prepare' | 'system';

/** Stages of a meeting's life, in their order. */
export const phases = ['planned', 'open', 'adjourned', 'closed', 'in-review', 'issued'] as const;

export type Phase = (typeof phases)[number];
