import { reject } from '@haoshangliang/shared/kernel';
import express, {
  type NextFunction,
  type Request,
  type RequestHandler,
  type Response,
} from 'express';
import { statusOf } from './statuses.ts';

const ordinary = express.json({ limit: '64kb', strict: true });
const caseFiles = express.json({ limit: '1mb', strict: true });
const lists = express.json({ limit: '6mb', strict: true });

/** Bodies are JSON. Lists of people and case files may be long; everything else is short. */
export function jsonBodies(): RequestHandler {
  return (request, response, next) => {
    if (request.path.endsWith('/meetings/from-case')) return caseFiles(request, response, next);
    if (request.path.endsWith('/roster/read')) return lists(request, response, next);
    ordinary(request, response, next);
  };
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
