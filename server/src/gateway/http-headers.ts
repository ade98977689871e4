import type { RequestHandler } from 'express';
import helmet from 'helmet';

const hostPattern = /^(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(:\d{1,5})?$/i;

/** Older browsers do not count the page's own WebSocket under 'self', so it is named. */
function connectSources(host: string | undefined, isSecure: boolean): string[] {
  if (host === undefined || !hostPattern.test(host)) return ["'self'"];
  return ["'self'", `${isSecure ? 'wss' : 'ws'}://${host}`];
}

function headersFor(host: string | undefined, isSecure: boolean): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'none'"],
        connectSrc: connectSources(host, isSecure),
        fontSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        imgSrc: ["'self'", 'blob:'],
        manifestSrc: ["'self'"],
        objectSrc: ["'none'"],
        scriptSrc: ["'self'"],
        scriptSrcAttr: ["'none'"],
        styleSrc: ["'self'"],
        workerSrc: ["'self'"],
      },
    },
    // These three make a blank page, or none, on the plain line of a LAN; browsers ignore two of them there, loudly.
    strictTransportSecurity: isSecure ? { maxAge: 15_552_000, includeSubDomains: false } : false,
    crossOriginOpenerPolicy: isSecure,
    originAgentCluster: isSecure,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  });
}

/** Built for each request, because the same server answers on https and, in the hall, on plain http. */
export const securityHeaders: RequestHandler = (request, response, next) =>
  headersFor(request.headers.host, request.secure)(request, response, next);
