import { readFileSync } from 'node:fs';
import type { Refusal } from '@haoshangliang/shared/wire';
import type { Request } from 'express';
import * as z from 'zod/mini';
import { filled } from '../texts/texts.ts';
import { timeOf } from './room-shown.ts';

const texts = z.strictObject({
  words: z.record(z.string(), z.string()),
  refusals: z.record(z.string(), z.string()),
});
const file = z.strictObject({ 'zh-CN': texts, en: texts });

const all = file.parse(
  JSON.parse(readFileSync(new URL('../texts/plain.json', import.meta.url), 'utf8')),
);

type Language = keyof typeof all;

/** What the plain pages say, in the language the browser asks for. */
export interface Words {
  readonly language: Language;
  say(key: string, values?: Readonly<Record<string, string>>): string;
  refusal(refusal: Refusal): string;
}

export function wordsFor(request: Request): Words {
  const language = request.acceptsLanguages('zh', 'en') === 'en' ? 'en' : 'zh-CN';
  const { words, refusals } = all[language];
  return {
    language,
    say: (key, values = {}) => filled(words[key] ?? key, values),
    refusal: ({ code, detail }) =>
      filled(refusals[code] ?? refusals['other'] ?? code, momentsIn(detail)),
  };
}

/** Whoever came too late is told both times, to the second. */
function momentsIn(detail: Refusal['detail']): Record<string, string> {
  const said = Object.entries(detail ?? {}).flatMap(([name, at]) =>
    typeof at === 'number' && name.endsWith('At') ? [[name, timeOf(at, { seconds: true })]] : [],
  );
  return Object.fromEntries(said);
}

/** For the test that nothing is said in one language only. */
export const plainTexts: z.infer<typeof file> = all;
