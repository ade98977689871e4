import express, { type Express, type RequestHandler, type Router } from 'express';
import { refusal } from '../meetings/refusals.ts';
import { type Logger, pathForLog } from '../observability/logger.ts';
import { lastResort, notFound, refuse } from './errors.ts';
import { securityHeaders } from './http-headers.ts';
import { type HealthDeps, healthRoutes } from './http-health.ts';
import type { OriginPolicy } from './origin.ts';
import { lostPage, staticPages } from './static.ts';

export interface HttpDeps extends HealthDeps {
  readonly publicUrl: string | null;
  readonly origins: OriginPolicy;
  readonly log: Logger;
  /** Folder of the built client. */
  readonly clientFolder: string;
  /** Routes of the office and of the meetings' doors, below `/api`; they read their bodies themselves. */
  readonly api: readonly Router[];
}

/** Everything that is asked by HTTP. */
export function createHttp(deps: HttpDeps): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  // Behind a proxy that ends https, only the proxy knows how the request came.
  // One proxy stands before an address with https. Of what it forwards only the last address is its own word.
  app.set('trust proxy', deps.publicUrl?.startsWith('https:') === true ? 1 : false);
  app.use(observe(deps), securityHeaders, healthRoutes(deps));
  app.use('/api', noStore);
  app.use(['/api', '/plain'], ownPagesOnly(deps.origins));
  for (const router of deps.api) app.use(router);
  app.use('/api', notFound);
  app.use(staticPages(deps.clientFolder));
  app.use(lostPage(deps.clientFolder), notFound, lastResort(deps.log));
  return app;
}

const noStore: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store');
  next();
};

/** What changes something must come from our own pages: the cookie alone would also come from others. */
function ownPagesOnly(origins: OriginPolicy): RequestHandler {
  return (request, response, next) => {
    const isReading = ['GET', 'HEAD', 'OPTIONS'].includes(request.method);
    if (isReading || origins.allows(request)) next();
    else refuse(response, refusal('wrong-origin'), 403);
  };
}

function observe({ log, metrics }: HttpDeps): RequestHandler {
  return (request, response, next) => {
    const begun = performance.now();
    const path = pathForLog(request.originalUrl);
    response.on('finish', () => {
      const took = performance.now() - begun;
      metrics.requestAnswered(request.method, response.statusCode, took / 1000);
      const { method } = request;
      log.debug({ method, path, status: response.statusCode, ms: Math.round(took) }, 'request');
    });
    next();
  };
}
