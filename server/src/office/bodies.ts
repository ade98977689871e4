import { reject } from '@haoshangliang/shared/kernel';
import express, {
  type NextFunction,
  type Request,
  type RequestHandler,
  type Response,
} from 'express';
import type { Devices } from '../gateway/devices.ts';
import { statusOf } from './statuses.ts';

const ordinary = express.json({ limit: '64kb', strict: true });
const caseFiles = express.json({ limit: '1mb', strict: true });
const lists = express.json({ limit: '6mb', strict: true });

/**
 * Bodies are JSON. Lists of people and case files may be long, from signed-in accounts: reading them holds everybody else
 * up. Everything else is short.
 */
export function jsonBodies({ deviceOf }: Pick<Devices, 'deviceOf'>): RequestHandler {
  return async (request, response, next) => {
    const long = longBodies(request.path);
    const device = long === null ? null : await deviceOf(request.headers.cookie);
    const read = long !== null && device?.account ? long : ordinary;
    read(request, response, next);
  };
}

function longBodies(path: string): RequestHandler | null {
  if (path.endsWith('/meetings/from-case')) return caseFiles;
  return path.endsWith('/roster/read') ? lists : null;
}

/** What the body parser refuses is the sender's mistake; everything else goes on to the last-resort handler. */
export function refuseBadBodies(
  error: unknown,
  _request: Request,
  response: Response,
  next: NextFunction,
): void {
  const status =
    typeof error === 'object' && error !== null && 'status' in error ? error.status : 0;
  if (typeof status !== 'number' || status < 400 || status > 499) {
    next(error);
    return;
  }
  const refusal = reject(status === 413 ? 'too-large' : 'malformed');
  response.status(statusOf(refusal)).json(refusal);
}
