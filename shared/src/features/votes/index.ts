import { defineFeature } from '../../kernel/index.ts';
import { votesCommands } from './commands.ts';
import { counterVotes } from './counter.ts';
import { votesDeadlines } from './deadlines.ts';
import { decideVotes } from './decide.ts';
import { votesRejections } from './decided.ts';
import { votesEvents } from './events.ts';
import { evolveVotes } from './evolve.ts';
import { mergeVotes } from './merge.ts';
import { reactionsOfVotes } from './reactions.ts';
import { ownersOfVotes, projectVotes, redactOwnVotes, redactVotes } from './redact.ts';
import { initialVotes } from './state.ts';

export const votes = defineFeature({
  commands: votesCommands,
  events: votesEvents,
  rejections: votesRejections,
  initial: initialVotes,
  decide: decideVotes,
  evolve: evolveVotes,
  redact: redactVotes,
  project: projectVotes,
  ownersOf: ownersOfVotes,
  redactOwn: redactOwnVotes,
  deadlines: votesDeadlines,
  reactions: reactionsOfVotes,
  merge: mergeVotes,
  counter: counterVotes,
});

export {
  type Answer,
  answerSchema,
  type Choice,
  choices,
  fits,
  sameAnswer,
  wantsReason,
} from './answers.ts';
export {
  channelSchema,
  helpReasons,
  isOwn,
  maxPaper,
  replacedOwn,
  traceSchema,
} from './channel.ts';
export type { VotesCommand } from './commands.ts';
export { electorateOf, isThere } from './electorate.ts';
export type { VotesEvent } from './events.ts';
export { countsHands } from './hands.ts';
export { linesOf, pointsOf, type TallyLine } from './lines.ts';
export { lineFor } from './mandates.ts';
export {
  approve,
  consentLevels,
  levelsOf,
  type Method,
  maxOptions,
  maxRanked,
  optionsOf,
} from './methods.ts';
export { type OwnBallot, ownElectors } from './own-ballots.ts';
export { hasAppointed, membersOf } from './parties.ts';
export { presets } from './presets.ts';
export { inListOrder, listText, type Published, publishedSchema } from './published.ts';
export type { Ranked } from './ranking.ts';
export { boxOf, liveRollOf, type RollLine, rollOf } from './roll.ts';
export {
  type Condition,
  households,
  type Measure,
  measuresArea,
  type PresetKey,
  presetKeys,
  type Quorum,
  type Rule,
  suits,
} from './rule.ts';
export { type Final, finalOf, runoffStands } from './runoffs.ts';
export type { SealedVote } from './sealed-vote.ts';
export type { Secrecy } from './secrecies.ts';
export { sealedOf } from './secret-box.ts';
export { readSealedRow } from './secret-guards.ts';
export { openPlaces, type Selection } from './selection.ts';
export {
  type Ballot,
  closingTime,
  type HeldVote,
  isHeld,
  type OnRoll,
  type Outcome,
  type PreparedVote,
  type Question,
  type Subject,
  type VoteId,
  type Voter,
  type VotesFacts,
  type VotesState,
} from './state.ts';
export { type Elector, type Sum, sumOf } from './sum.ts';
export { castIn, type Tally } from './tally.ts';
export { isUntold, whyUncounted } from './uncounted.ts';
export type { Verdict } from './verdict.ts';
export { type HouseFacts, type Warning, warningsOf } from './warnings.ts';
