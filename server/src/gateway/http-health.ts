import { createHash, timingSafeEqual } from 'node:crypto';
import { type Request, Router } from 'express';
import { refusal } from '../meetings/refusals.ts';
import type { Metrics } from '../observability/metrics.ts';
import { refuse } from './errors.ts';
import { isLoopback } from './origin.ts';

export interface HealthDeps {
  readonly metrics: Metrics;
  readonly metricsToken: string | null;
  /** Whether commands can be kept right now. */
  readonly isReady: () => Promise<boolean>;
}

export function healthRoutes({ metrics, metricsToken, isReady }: HealthDeps): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.set('Cache-Control', 'no-store').json({ ok: true });
  });
  router.get('/readyz', async (_request, response) => {
    const ready = await isReady().catch(() => false);
    if (ready) response.set('Cache-Control', 'no-store').json({ ok: true });
    else refuse(response, refusal('try-again'), 503);
  });
  router.get('/metrics', async (request, response) => {
    if (!mayRead(request, metricsToken)) return refuse(response, refusal('not-found'), 404);
    const text = await metrics.text();
    response.set({ 'Cache-Control': 'no-store', 'Content-Type': metrics.contentType }).send(text);
  });
  return router;
}

/** With a token: whoever has it. Without: this machine, unless a proxy on it speaks for somebody else. */
function mayRead({ headers, socket }: Request, token: string | null): boolean {
  if (token !== null) return isSame(headers.authorization ?? '', `Bearer ${token}`);
  const isForwarded = headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined;
  return !isForwarded && isLoopback(socket.remoteAddress);
}

function isSame(given: string, wanted: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}
