import * as z from 'zod/mini';
import { integer, text } from '../../kernel/index.ts';
import { noAnswer, officeId } from './office-words.ts';
import type { RouteTable } from './route.ts';
import usualPhrases from './usual-phrases.json' with { type: 'json' };

const optional = (most: number) => z.union([z.literal(''), text(most)]);

/** none: no number; issue: 第3期; letter: 仓社纪〔2026〕3号. */
export const numberForms = ['none', 'issue', 'letter'] as const;

const settings = {
  /** A later shape has a later number, and says how this one is read. */
  version: z.literal(1),
  /** 红头. */
  banner: optional(30),
  number: z.strictObject({
    form: z.enum(numberForms),
    /** 发文代字, before the year. */
    prefix: optional(12),
    /** Whether each year begins with one. */
    yearly: z.boolean(),
    /** The first number to be given here: paper has counted up to the one before. */
    first: integer(1, 9999),
  }),
  /** 抄送. */
  copies: z.array(text(40)).check(z.maxLength(20)),
  /** 签发人. */
  signer: optional(30),
  /** 印发机关. */
  printedBy: optional(40),
  /** 审核关口, each with who looks at it, empty where that is settled for each meeting; none: the usual four. */
  gates: z._default(
    z.array(z.strictObject({ name: text(30), reviewer: optional(40) })).check(z.maxLength(8)),
    [],
  ),
  /** 常用语, inserted into the minutes by a key each; …… is where the writer goes on. */
  phrases: z._default(z.array(text(80)).check(z.maxLength(9)), usualPhrases),
};

export const paperSettingsSchema = z.strictObject(settings);

export type PaperSettings = z.infer<typeof paperSettingsSchema>;

/** An office that has said nothing yet. */
export const emptyPaperSettings: PaperSettings = {
  version: 1,
  banner: '',
  number: { form: 'none', prefix: '', yearly: true, first: 1 },
  copies: [],
  signer: '',
  printedBy: '',
  gates: [],
  phrases: usualPhrases,
};

/** 文书设置: what an office prints on its papers. */
export const paperApi = {
  readPaperSettings: {
    method: 'GET',
    path: '/api/office/offices/:office/papers',
    by: 'account',
    input: z.strictObject({ office: officeId }),
    answer: z.object({
      settings: paperSettingsSchema,
      /** Numbers that have been given, the last first, at most ten. */
      given: z.array(z.object({ number: z.string(), title: z.nullable(z.string()), at: z.int() })),
    }),
  },
  changePaperSettings: {
    method: 'POST',
    path: '/api/office/offices/:office/papers',
    by: 'account',
    input: z.strictObject({ office: officeId, settings: paperSettingsSchema }),
    answer: noAnswer,
  },
} as const satisfies RouteTable;
