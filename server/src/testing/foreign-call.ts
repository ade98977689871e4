import type { HttpRoute, InputOf } from '@haoshangliang/shared/wire';
import type { TwoHalls } from './two-halls.ts';

/**
 * Who asks for what is not theirs. other: an account of another office; noDuty: one of the meeting's office, which has no
 * duty in it; signedOut: cookies of a session that has ended; stranger: a resident of another meeting; resident: of this
 * one, asking for what in it is not theirs; revoked: came by a personal link that has been renewed; expired: by one whose
 * time is over.
 */
export const callers = [
  'other',
  'noDuty',
  'signedOut',
  'stranger',
  'resident',
  'revoked',
  'expired',
] as const;

type Caller = (typeof callers)[number];

/** A code of refusal; `served`: an answer in which nothing is another's; `theirs`: may do it, and is not asked to. */
type Outcomes = Readonly<Record<Caller, string>>;

export interface ForeignCall<Input = object> {
  /** What is asked for: real ids, of the meeting that is not the caller's. */
  readonly sent: (hall: TwoHalls) => Input;
  readonly answers: Outcomes;
  /** What the account of the other office is told when it names the same things, but its own meeting. */
  readonly mixed?: string;
  readonly type?: string;
}

export type RouteTable = Readonly<Record<string, HttpRoute>>;

export type Calls<T extends RouteTable> = { readonly [K in keyof T]: ForeignCall<InputOf<T[K]>> };

export const everybody = (answer: string): Outcomes =>
  Object.fromEntries(callers.map((caller) => [caller, answer])) as Outcomes;

export const byAccount = { ...everybody('not-signed-in'), other: 'not-found', noDuty: 'theirs' };
export const byDuty = { ...byAccount, noDuty: 'not-found' };
export const ofRoot = { ...byAccount, other: 'not-allowed' };
export const forAccounts = { ...byAccount, other: 'served', noDuty: 'served' };
export const forDevices = { ...everybody('not-admitted'), noDuty: 'theirs', resident: 'theirs' };

export const ofMeeting = ({ meeting }: TwoHalls) => ({ meeting });
export const ofSeat = ({ meeting, seatOfOther }: TwoHalls) => ({ meeting, seat: seatOfOther });
export const nothing = () => ({});
