export { countBallots, destroyBox } from './count-ballots.ts';
export { type VoteRoutesDeps, voteRoutes } from './routes.ts';
export { ToldTurnout } from './told-turnout.ts';
export { VoteKeys } from './vote-keys.ts';
