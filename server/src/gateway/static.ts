import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { type Request, type RequestHandler, type Response, Router } from 'express';
import expressStaticGzip from 'express-static-gzip';

const year = 365 * 24 * 3_600_000;

type Page = 'office' | 'participant' | 'screen';

const notBuilt =
  '页面尚未生成：请运行 npm start 或 pnpm build。\nThe pages have not been built: run npm start or pnpm build.\n';

/**
 * The built client: `folder` is what the client's build wrote, with `.br` and `.gz` beside what got smaller by it. Only
 * these files travel compressed: answers with somebody's own content in them never do, so that their length tells nothing.
 */
export function staticPages(folder: string): Router {
  const router = Router();
  // File names of assets change with their content.
  router.use('/assets', compressed(join(folder, 'assets'), { immutable: true, maxAge: year }));
  // The address may hold a link's token: nothing on the way may keep the page.
  const page = compressed(folder, { cacheControl: false, etag: false, lastModified: false });
  // The bare address is what somebody types who has no link: there the code can be entered, and staff are shown their door.
  router.get('/', sendPage(page, 'participant'));
  router.get('/office{/*rest}', sendPage(page, 'office'));
  // A forwarded link, with or without its token, always shows the page.
  router.get('/j{/:token}', sendPage(page, 'participant'));
  router.get('/m/:meeting', sendPage(page, 'participant'));
  router.get('/m/:meeting/screen', sendPage(page, 'screen'));
  router.use(compressed(folder, { setHeaders: revalidate }));
  return router;
}

/**
 * An address that leads nowhere, mistyped or cut short on its way through a chat: a person gets the page where a code
 * can be typed, everything that is no person the refusal.
 */
export function lostPage(folder: string): RequestHandler {
  const send = sendPage(compressed(folder, { cacheControl: false, etag: false }), 'participant');
  return (request, response, next) => {
    if (request.method !== 'GET' || request.accepts(['json', 'html']) !== 'html') return next();
    response.status(404);
    send(request, response, next);
  };
}

type Options = NonNullable<Parameters<typeof expressStaticGzip>[1]>['serveStatic'];

function compressed(folder: string, options: Options): RequestHandler {
  const files = expressStaticGzip(folder, {
    index: false,
    enableBrotli: true,
    orderPreference: ['br', 'gzip'],
    serveStatic: { redirect: false, dotfiles: 'ignore', ...options },
  });
  return (request, response, next) => {
    // What cannot be decoded is refused by the last resort, in the words of every refusal.
    if (!isDecodable(request.path)) return next({ status: 400 });
    files(request, response, (error?: unknown) => {
      // Whoever answers instead does not answer compressed.
      response.removeHeader('Content-Encoding');
      next(error);
    });
  };
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

function revalidate(response: ServerResponse): void {
  response.setHeader('Cache-Control', 'no-cache');
}

function sendPage(send: RequestHandler, page: Page): RequestHandler {
  return (request: Request, response: Response, next) => {
    const asked = request.url;
    request.url = `/${page}.html`;
    response.set('Cache-Control', 'no-store');
    send(request, response, (error?: unknown) => {
      request.url = asked;
      if (error === undefined) response.status(503).type('text/plain').send(notBuilt);
      else next(error);
    });
  };
}
