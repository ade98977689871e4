import { defineFeature } from '../../kernel/index.ts';
import { commitmentsCommands } from './commands.ts';
import { counterCommitments } from './counter.ts';
import { decideCommitments } from './decide.ts';
import { commitmentsRejections } from './decided.ts';
import { commitmentsEvents } from './events.ts';
import { evolveCommitments } from './evolve.ts';
import { projectCommitments, redactCommitments } from './redact.ts';
import { initialCommitments } from './state.ts';

export const commitments = defineFeature({
  commands: commitmentsCommands,
  events: commitmentsEvents,
  rejections: commitmentsRejections,
  initial: initialCommitments,
  decide: decideCommitments,
  evolve: evolveCommitments,
  redact: redactCommitments,
  project: projectCommitments,
  counter: counterCommitments,
});

export type { CommitmentsCommand } from './commands.ts';
export type { CommitmentsEvent } from './events.ts';
export type { Commitment, CommitmentsFacts } from './state.ts';
