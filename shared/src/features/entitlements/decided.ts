import type { Decision } from '../../kernel/index.ts';
import type { EntitlementsEvent } from './events.ts';

export const entitlementsRejections = [
  'not-on-roster',
  'proxy-to-self',
  'proxy-needs-vote',
  'proxy-given',
  'proxy-passed-on',
  'proxies-full',
  'proxy-unknown',
  'interest-noted',
  'interest-unknown',
  'vote-open',
] as const;

export type Rejected = (typeof entitlementsRejections)[number];
export type Decided = Decision<EntitlementsEvent, Rejected>;
