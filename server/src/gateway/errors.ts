import type { GeneralCode, Refusal } from '@haoshangliang/shared/wire';
import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import { fault, newReference, refusal } from '../meetings/refusals.ts';
import { type Logger, pathForLog } from '../observability/logger.ts';

const statuses: Readonly<Partial<Record<GeneralCode, number>>> = {
  malformed: 400,
  'wrong-origin': 403,
  'not-found': 404,
  'too-large': 413,
  'try-again': 500,
};

export function refuse(response: Response, answer: Refusal, status: number): void {
  response.status(status).set('Cache-Control', 'no-store').json(answer);
}

/** Errors of the libraries that read requests: their own statuses 4xx mean that the request was at fault. */
function codeOf(error: unknown): GeneralCode {
  const status =
    typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
  if (status === 413) return 'too-large';
  if (status === 404) return 'not-found';
  return typeof status === 'number' && status >= 400 && status < 500 ? 'malformed' : 'try-again';
}

export const notFound: RequestHandler = (_request, response) =>
  refuse(response, refusal('not-found'), 404);

/** Last resort: whatever was thrown, the device learns a closed code and a reference, never how it came about. */
export function lastResort(log: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    const code = codeOf(error);
    if (code !== 'try-again') return refuse(response, refusal(code), statuses[code] ?? 400);
    const reference = newReference();
    const { method, originalUrl } = request;
    log.error({ reference, method, path: pathForLog(originalUrl), err: error }, 'request failed');
    return refuse(response, fault(reference), 500);
  };
}
