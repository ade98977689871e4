import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test';
import { type Host, startWorld, type World } from './world.ts';

/** Everything a story needs: a server of its own, and devices to come to it with. */
export interface Hall {
  readonly world: World;
  /** A staff computer; each has its own cookies. */
  desk(size?: Size): Promise<Page>;
  /** Another window with the cookies of `page`; one in front of the other would slow the hidden one down. */
  beside(page: Page, size?: Size): Promise<Page>;
  /** A phone with touch; with the cookies of `page` where somebody goes on with what they do there. */
  phone(page?: Page): Promise<Page>;
  /** Where `PICTURES=1`: keeps what a page looks like at this stage under `artefacts/<spec>/`. */
  picture(page: Page, name: string): Promise<void>;
}

export interface Size {
  readonly width: number;
  readonly height: number;
  readonly scale?: number;
}

const usual: Size = { width: 1440, height: 900 };
export const bigScreen: Size = { width: 1920, height: 1080 };
/** 1366×768, with Windows set to 125 %. */
export const smallLaptop: Size = { width: 1093, height: 614, scale: 1.25 };
const phoneSize: Size = { width: 360, height: 780, scale: 2 };

interface Options {
  /** Which of the two networks the story is told in. */
  readonly host: Host;
}

export const test = base.extend<Options & { hall: Hall }>({
  host: ['hall.localhost', { option: true }],
  hall: async ({ browser, host }, use, info) => {
    const world = await startWorld(host);
    const broken: string[] = [];
    const open = async ({ width, height, scale = 1 }: Size, more: BrowserContextOptions = {}) => {
      const context = await browser.newContext({
        baseURL: world.url,
        viewport: { width, height },
        deviceScaleFactor: scale,
        ...more,
      });
      const page = await context.newPage();
      page.on('pageerror', (error) => broken.push(`${page.url()}: ${error.message}`));
      return page;
    };
    const folder = join(import.meta.dirname, 'artefacts', basename(info.file, '.spec.ts'));
    let taken = 0;
    await use({
      world,
      desk: (size = usual) => open(size),
      beside: async (page, size = usual) =>
        open(size, { storageState: await page.context().storageState() }),
      phone: async (page) => {
        const cookies = page && { storageState: await page.context().storageState() };
        return open(phoneSize, { hasTouch: true, isMobile: true, ...cookies });
      },
      picture: async (page, name) => {
        if (process.env['PICTURES'] !== '1') return;
        mkdirSync(folder, { recursive: true });
        taken += 1;
        const number = `${taken}`.padStart(2, '0');
        await page.screenshot({ path: join(folder, `${number}-${name}.png`) });
      },
    });
    await Promise.all(browser.contexts().map((context) => context.close()));
    await world.end();
    // A page that threw is broken, whatever the story saw of it.
    expect(broken).toEqual([]);
  },
});

export { expect } from '@playwright/test';
