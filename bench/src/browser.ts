import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { type Running, start, temporaryHome } from './child.ts';
import { freePort } from './free-port.ts';

const built = new URL('../../client/dist/participant.html', import.meta.url);
const host = 'hall.test';

/** The product under a name of its own, with the client that has been built. */
export async function withProduct<T>(
  work: (server: Running, origin: string) => Promise<T>,
): Promise<T> {
  if (!existsSync(built)) throw new Error('The client has not been built: run pnpm build.');
  const { home, remove } = await temporaryHome();
  const port = await freePort();
  const origin = `http://${host}:${port}`;
  try {
    const server = await start('product', {
      home,
      env: { PORT: String(port), PUBLIC_URL: origin },
    });
    return await work(server, origin).finally(() => server.end());
  } finally {
    await remove();
  }
}

/** A real browser that finds the product by that name. */
export async function withBrowser<T>(work: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium-headless-shell',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      `--host-resolver-rules=MAP ${host} 127.0.0.1`,
    ],
  });
  return await work(browser).finally(() => browser.close());
}
