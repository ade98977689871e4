import { noMethod } from './method-form.ts';
import type { VoteForm } from './vote-form.ts';

/** A form of which nothing has been changed. */
export const untouched: VoteForm = {
  question: '',
  subject: '',
  preset: 'majority',
  item: '',
  seconds: 180,
  ...noMethod,
  top: 1,
  tie: 'none',
  household: null,
  proxies: 0,
  presentOnly: false,
  groups: [],
  leastSeconds: 0,
  secrecy: 'named',
  once: false,
  live: false,
};
