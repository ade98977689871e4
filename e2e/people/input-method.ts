import type { Page } from '@playwright/test';

interface Composing {
  /** What stands underlined in the text, letter by letter: 'w', 'we', '我' … */
  readonly steps: readonly string[];
  /** The characters that take its place. */
  readonly words: string;
  /** What others do while the composition is not finished. */
  readonly meanwhile: () => Promise<void>;
}

/** Writes where the caret is, as with a Chinese input method. */
export async function compose(page: Page, { steps, words, meanwhile }: Composing): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const text of steps) {
    await session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  }
  await meanwhile();
  await session.send('Input.insertText', { text: words });
  await session.detach();
}
