export { listHash } from './list-hash.ts';
export { openBallot, seal } from './seal.ts';
export { randomOf, trackerOf } from './tracker.ts';
