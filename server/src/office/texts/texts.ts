import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';

const noticeFile = z.strictObject({
  version: z.string(),
  'zh-CN': z.array(z.string()),
  en: z.array(z.string()),
});

const marks = z.strictObject({ real: z.string(), example: z.string(), rehearsal: z.string() });

const invitationFile = z.strictObject({
  'zh-CN': z.string(),
  en: z.string(),
  /** Before everything else: somebody may act on the words alone. */
  marks: z.strictObject({ 'zh-CN': marks, en: marks }),
});

function read(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
}

/** 告知 by PIPL article 17: who, what, what for, how, how long, which rights. A changed text gets a new version. */
export const notice = noticeFile.parse(read('notice.json'));

export const invitation = invitationFile.parse(read('invitation.json'));

/** What stands in a rehearsal for words that are somebody's own business. */
export const rehearsal = z.strictObject({ interest: z.string() }).parse(read('rehearsal.json'));

/** Puts values where `{name}` stands. */
export function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
