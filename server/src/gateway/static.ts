import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import express, { type Request, type RequestHandler, type Response, Router } from 'express';

const year = 365 * 24 * 3_600_000;

type Page = 'office' | 'participant' | 'screen';

/** Pages by path. A forwarded link, with or without its token, always shows the page. */
const pages: readonly (readonly [path: string, page: Page])[] = [
  ['/', 'office'],
  ['/office{/*rest}', 'office'],
  ['/j{/:token}', 'participant'],
  ['/m/:id', 'participant'],
  ['/m/:id/screen', 'screen'],
];

const notBuilt =
  '页面尚未生成：请运行 npm start 或 pnpm build。\nThe pages have not been built: run npm start or pnpm build.\n';

/** The built client: `folder` is what the client's build wrote. File names of assets change with their content. */
export function staticPages(folder: string): Router {
  const router = Router();
  const assets = { index: false, redirect: false, fallthrough: true } as const;
  router.use(
    '/assets',
    express.static(join(folder, 'assets'), { ...assets, immutable: true, maxAge: year }),
  );
  for (const [path, page] of pages) router.get(path, sendPage(folder, page));
  router.use(express.static(folder, { ...assets, dotfiles: 'ignore', setHeaders: revalidate }));
  return router;
}

function revalidate(response: Response): void {
  response.setHeader('Cache-Control', 'no-cache');
}

function sendPage(folder: string, page: Page): RequestHandler {
  return async (_request: Request, response: Response) => {
    const html = await readFile(join(folder, `${page}.html`), 'utf8').catch(() => null);
    // The address may hold a link's token: nothing on the way may keep the page.
    response.set('Cache-Control', 'no-store');
    if (html === null) response.status(503).type('text/plain').send(notBuilt);
    else response.type('text/html').send(html);
  };
}
