export { NowVote } from './now-vote.tsx';
export { useTellBallot } from './own-acts.ts';
export { VoteBar } from './vote-bar.tsx';
export { useVoteMatter } from './vote-matter.tsx';
export { useVotesTab } from './votes-tab.tsx';
