import type { Router } from 'express';
import {
  countBallots,
  destroyBox,
  type VoteRoutesDeps,
  voteRoutes,
} from '../features/votes/index.ts';
import type { ReactionTable } from '../meetings/reactions.ts';
import type { Storage } from '../ports/storage.ts';
import type { Engine } from './engine.ts';

export interface BoxDeps extends Omit<VoteRoutesDeps, 'hosts'> {
  readonly engine: Engine;
  readonly storage: Pick<Storage, 'events'>;
}

export interface Boxes {
  readonly routes: Router;
  readonly reactions: ReactionTable;
}

/** What secret votes need beside their meetings: who opens their boxes, and where their lists are read. */
export function createBoxes({ engine, storage, ...admission }: BoxDeps): Boxes {
  const { hosts, keys } = engine;
  const count = { hosts, keys, events: storage.events };
  return {
    routes: voteRoutes({ ...admission, hosts }),
    reactions: { 'count-ballots': countBallots(count), 'destroy-box': destroyBox(count) },
  };
}
