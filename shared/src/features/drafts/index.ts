import { defineFeature } from '../../kernel/index.ts';
import { draftsCommands } from './commands.ts';
import { counterDrafts } from './counter.ts';
import { decideDrafts } from './decide.ts';
import { draftsRejections } from './decided.ts';
import { draftsEvents } from './events.ts';
import { evolveDrafts } from './evolve.ts';
import { draftsReactions } from './reactions.ts';
import { projectDrafts, redactDrafts } from './redact.ts';
import { initialDrafts } from './state.ts';

export const drafts = defineFeature({
  commands: draftsCommands,
  events: draftsEvents,
  rejections: draftsRejections,
  initial: initialDrafts,
  decide: decideDrafts,
  evolve: evolveDrafts,
  redact: redactDrafts,
  project: projectDrafts,
  reactions: draftsReactions,
  counter: counterDrafts,
});

export type { DraftsEvent } from './events.ts';
export {
  type Draft,
  type DraftId,
  type DraftKind,
  type DraftsFacts,
  documentName,
  type FrozenVersion,
  type Readers,
} from './state.ts';
