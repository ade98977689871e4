import { defineFeature } from '../../kernel/index.ts';
import { entitlementsCommands } from './commands.ts';
import { counterEntitlements } from './counter.ts';
import { decideEntitlements } from './decide.ts';
import { entitlementsRejections } from './decided.ts';
import { entitlementsEvents } from './events.ts';
import { evolveEntitlements } from './evolve.ts';
import {
  ownersOfEntitlements,
  projectEntitlements,
  redactEntitlements,
  redactOwnEntitlements,
} from './redact.ts';
import { initialEntitlements } from './state.ts';

export const entitlements = defineFeature({
  commands: entitlementsCommands,
  events: entitlementsEvents,
  rejections: entitlementsRejections,
  initial: initialEntitlements,
  decide: decideEntitlements,
  evolve: evolveEntitlements,
  redact: redactEntitlements,
  project: projectEntitlements,
  ownersOf: ownersOfEntitlements,
  redactOwn: redactOwnEntitlements,
  counter: counterEntitlements,
});

export type { EntitlementsEvent } from './events.ts';
export type { EntitlementsFacts, EntitlementsState } from './state.ts';
