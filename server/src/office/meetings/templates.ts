import { readdirSync, readFileSync } from 'node:fs';
import { itemKinds } from '@haoshangliang/shared/features/agenda';
import { type CaseFile, caseFile, parse, planForm } from '@haoshangliang/shared/wire';
import * as z from 'zod/mini';

const template = z.strictObject({
  key: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,40}$/)),
  name: z.string(),
  about: z.string(),
  sort: z.string().check(z.regex(/^[a-z][a-z_]{0,31}$/)),
  urgency: planForm.urgency,
  mode: planForm.mode,
  minutes: planForm.minutes,
  /** How its minutes come to be issued. */
  path: z.enum(['short', 'long']),
  items: z.array(
    z.strictObject({ kind: z.enum(itemKinds), title: z.string(), minutes: z.nullable(z.int()) }),
  ),
});

export type Template = z.infer<typeof template>;

const templatesAt = new URL('../templates/', import.meta.url);
const casesAt = new URL('../../../../cases/', import.meta.url);

/** The usual kinds of consultation, as they come with the program. */
export function builtInTemplates(): Template[] {
  return jsonFiles(templatesAt).map(({ name, content }) => parsed(template, name, content));
}

/** The complete consultations that come with the program: made up, to be shown and tried. */
export function builtInCases(): CaseFile[] {
  return jsonFiles(casesAt).map(({ name, content }) => parsed(caseFile, name, content));
}

function jsonFiles(folder: URL): { name: string; content: unknown }[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();
  return names.map((name) => ({
    name,
    content: JSON.parse(readFileSync(new URL(name, folder), 'utf8')),
  }));
}

function parsed<T>(schema: z.ZodMiniType<T>, name: string, content: unknown): T {
  const result = parse(schema, content);
  if (!result.ok)
    throw new Error(`${name} is not what it should be: ${result.detail?.['at'] ?? ''}`);
  return result.value;
}
