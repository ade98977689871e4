import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import type { Size } from '../hall.ts';

export const phones: readonly Size[] = [{ width: 360, height: 780 }];
export const everySize: readonly Size[] = [
  { width: 1440, height: 900 },
  { width: 768, height: 1024 },
  { width: 360, height: 780 },
];

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
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    for (const { id, nodes } of violations) {
      this.findings.push(...nodes.map(({ html }) => `${where}: ${id} ${html.slice(0, 160)}`));
    }
  }

  /** The main action is among the stops of the tab key. */
  async reaches(page: Page, action: Locator, where: string): Promise<void> {
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    for (let stops = 0; stops < 60; stops += 1) {
      await page.keyboard.press('Tab');
      if (await action.evaluate((element) => element === document.activeElement)) return;
    }
    this.findings.push(`${where}: the tab key never comes to the main action`);
  }
}

/** Runs in the page. */
function measure({ target, text }: { target: number | null; text: number }): string[] {
  const found: string[] = [];
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) found.push(`scrolls sideways by ${scrollWidth - clientWidth}px`);
  const isSeen = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 2 && height > 2 && element.checkVisibility();
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    const words = node.textContent?.trim() ?? '';
    if (words === '' || element === null || !isSeen(element)) continue;
    const size = Number.parseFloat(getComputedStyle(element).fontSize);
    if (size < text) found.push(`${size}px: ${words.slice(0, 30)}`);
  }
  if (target === null) return found;
  for (const button of document.querySelectorAll('button, select, input:not([type=radio], [type=checkbox])')) {
    const { height } = button.getBoundingClientRect();
    if (isSeen(button) && height < target) {
      found.push(`${Math.round(height)}px high: ${button.textContent?.slice(0, 30)}`);
    }
  }
  return found;
}
