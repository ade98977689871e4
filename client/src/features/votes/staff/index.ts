export { describeVotes, isVoteSettled } from './describe-votes.ts';
export { VoteDesk } from './vote-desk.tsx';
export { useVoteStep } from './vote-step.tsx';
