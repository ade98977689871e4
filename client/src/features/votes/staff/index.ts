export { describeVotes, isVoteSettled } from './describe-votes.ts';
export { useUnfinishedVotes } from './use-prepared.ts';
export { VoteDesk } from './vote-desk.tsx';
export { useVoteStep } from './vote-step.tsx';
