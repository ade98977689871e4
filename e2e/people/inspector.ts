import type { Locator, Page } from '@playwright/test';
import axe from 'axe-core';
import type { Size } from '../hall.ts';

export const phones: readonly Size[] = [{ width: 360, height: 780 }];
export const everySize: readonly Size[] = [
  { width: 1440, height: 900 },
  { width: 768, height: 1024 },
  ...phones,
];

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

interface Rules {
  readonly sizes: readonly Size[];
  /** Least height of what is pressed, in pixels; null where a mouse is at hand. */
  readonly target: number | null;
  /** Least size of text, in pixels. */
  readonly text: number;
}

/** Goes round with a list and writes down everything that keeps somebody from using a page. */
export class Inspector {
  readonly findings: string[] = [];
  readonly #rules: Rules;

  constructor(rules: Rules) {
    this.#rules = rules;
  }

  /** Looks at the page as it is now. */
  async look(page: Page, where: string): Promise<void> {
    const before = page.viewportSize();
    const { sizes, ...rules } = this.#rules;
    for (const { width, height } of sizes) {
      await page.setViewportSize({ width, height });
      const found = await page.evaluate(measure, rules);
      this.findings.push(...found.map((line) => `${where}, ${width} wide: ${line}`));
    }
    if (before !== null) await page.setViewportSize(before);
    const broken = await brokenRules(page);
    this.findings.push(...broken.map((line) => `${where}: ${line}`));
  }

  /** The main action is among the stops of the tab key. */
  async reaches(page: Page, action: Locator, where: string): Promise<void> {
    await page.evaluate(
      () => document.activeElement instanceof HTMLElement && document.activeElement.blur(),
    );
    for (let stops = 0; stops < 60; stops += 1) {
      await page.keyboard.press('Tab');
      if (await action.evaluate((element) => element === document.activeElement)) return;
    }
    this.findings.push(`${where}: the tab key never comes to the main action`);
  }
}

/**
 * Every rule of axe on the page as it is. What keeps the rules is not asked for, and axe is handed to a document once: its own
 * binding for Playwright does neither, which takes half of an inspection's time.
 */
async function brokenRules(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return await page.evaluate(async () => {
    const { violations } = await window.axe.run({ resultTypes: ['violations'], iframes: false });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => `${id} ${html.slice(0, 160)}`),
    );
  });
}

interface Least {
  readonly target: number | null;
  readonly text: number;
}

/** Runs in the page. */
function measure({ target, text }: Least): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const isSeen = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 2 && height > 2 && element.checkVisibility();
  };
  const small: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const words = node.textContent?.trim() ?? '';
    const element = words === '' ? null : node.parentElement;
    const size = element === null ? '' : getComputedStyle(element).fontSize;
    if (element !== null && isSeen(element) && Number.parseFloat(size) < text) {
      small.push(`${size}: ${words.slice(0, 30)}`);
    }
  }
  const pressed = 'button, select, input:not([type=radio], [type=checkbox])';
  const low = [...document.querySelectorAll(pressed)]
    .map((element) => ({ element, height: element.getBoundingClientRect().height }))
    .filter(({ element, height }) => target !== null && isSeen(element) && height < target)
    .map(({ element, height }) => `${height}px high: ${element.textContent?.slice(0, 30)}`);
  const over = scrollWidth > clientWidth ? [`${scrollWidth - clientWidth}px too wide`] : [];
  return [...over, ...small, ...low];
}
