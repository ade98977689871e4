import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { anyOf, coveredBy } from './coverage.ts';

const { resolve } = createRequire(import.meta.url);

const serif = dirname(resolve('@expo-google-fonts/noto-serif-sc/package.json'));
const emoji = dirname(resolve('@expo-google-fonts/noto-emoji/package.json'));
const sans = join(dirname(resolve('@embedpdf/fonts-sc')), '../fonts');

/** Free faces that come with the program; those of the machine, where the standard's own may be, come before them. */
export const fontFolders: readonly string[] = [
  join(serif, '400Regular'),
  join(serif, '700Bold'),
  join(emoji, '400Regular'),
  sans,
];

let covered: ((code: number) => boolean) | null = null;

/** Whether one of the faces that come with the program has the character. */
export function isCovered(code: number): boolean {
  covered ??= anyOf(
    [
      join(serif, '400Regular', 'NotoSerifSC_400Regular.ttf'),
      join(sans, 'NotoSansHans-Regular.otf'),
      join(emoji, '400Regular', 'NotoEmoji_400Regular.ttf'),
    ].map(coveredBy),
  );
  return covered(code);
}
