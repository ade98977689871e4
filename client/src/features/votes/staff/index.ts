export { ConsensusPath } from './consensus-path-later.tsx';
export { describeVotes, isVoteSettled } from './describe-votes.ts';
export { PaperBallot } from './paper-ballot-later.tsx';
export { usePaperVotes } from './use-paper-votes.ts';
export { useUnfinishedVotes, useVotesAtHand } from './use-prepared.ts';
export { RunningDesk, VoteDesk } from './vote-desk.tsx';
export { useVoteStep } from './vote-step.tsx';
