import type { Router } from 'express';
import type { Config } from '../config.ts';
import { Documents } from '../documents/documents.ts';
import { documentRoutes } from '../documents/routes.ts';
import { cutDraft, destroyTexts } from '../features/drafts/index.ts';
import { type Collab, collabPath, createCollab } from '../gateway/collab.ts';
import { defaultLineLimits, type LineLimits } from '../gateway/collab-line.ts';
import type { RateLimits } from '../gateway/rate-limit.ts';
import type { SocketDeps } from '../gateway/sockets.ts';
import type { UpgradeTable } from '../gateway/upgrades.ts';
import type { ReactionTable } from '../meetings/reactions.ts';
import type { DeviceId } from '../meetings/standing.ts';
import {
  createIssuedBook,
  issuedComposer,
  keepMinutes,
  minutesComposer,
  minutesReviewer,
  minutesRoutes,
  minutesSeed,
} from '../minutes/index.ts';
import { openLinkKey } from '../office/secrets.ts';
import { createPaperBook } from '../papers/paper-book.ts';
import { Press } from '../papers/press.ts';
import type { Engine, EngineDeps } from './engine.ts';

export interface TextDeps extends Omit<EngineDeps, 'keyDir'> {
  readonly engine: Engine;
  readonly admission: Pick<SocketDeps, 'doors' | 'deviceOf'>;
  readonly lineLimits: LineLimits | undefined;
  readonly limits: RateLimits;
  readonly config: Config;
}

/** The texts written together, and how they are reached. */
export interface Texts {
  readonly documents: Documents;
  readonly collab: Collab;
  readonly press: Press;
  readonly routes: Router;
  readonly minutes: Router;
  readonly upgrades: UpgradeTable;
  readonly reactions: ReactionTable;
}

export function createTexts(all: TextDeps): Texts {
  const { engine, admission, lineLimits, limits, config, ...deps } = all;
  const { publicUrl } = config;
  const key = openLinkKey(config.keyDir);
  const { hosts, rooms } = engine;
  const { clock, log } = deps;
  const { doors, deviceOf } = admission;
  const press = new Press({ log });
  const { tables, events } = deps.storage;
  const papers = createPaperBook(tables);
  const issued = createIssuedBook(tables);
  const record = { hosts, doors, tables, press, papers, issued };
  const compose = minutesComposer(record);
  const review = minutesReviewer(record);
  const templates = { minutes: minutesSeed(record) };
  const documents = new Documents({ ...deps, meetings: hosts, doors, outlet: rooms, templates });
  const presentText = documents.present.bind(documents);
  hosts.onEvents((meeting, events) => documents.follow(meeting, events));
  const composeIssued = issuedComposer({ ...record, presentText, log: events });
  const desk = { compose, review, presentText, documents, hosts, issued, publicUrl, tables };
  const now = () => clock.now();
  const line = { limits: lineLimits ?? defaultLineLimits, log, now };
  const collab = createCollab({ documents, deviceOf, ...line });
  const waitFor = (device: DeviceId) => limits.take('reads', device);
  const answering = { waitFor, limits, config, key, now };
  return {
    documents,
    collab,
    press,
    routes: documentRoutes({ documents, deviceOf, waitFor }),
    minutes: minutesRoutes({ ...desk, ...admission, ...answering, press, papers, log: events }),
    upgrades: { [collabPath]: collab.upgrade },
    reactions: {
      'cut-draft': cutDraft({ documents, hosts, log }),
      'destroy-texts': destroyTexts({ documents, hosts }),
      'keep-minutes': keepMinutes({ hosts, papers, issued, composeIssued }),
    },
  };
}
