import * as z from 'zod/mini';
import { type EventsOf, idOf } from '../../kernel/index.ts';
import { draftKinds, readerships } from './state.ts';

const draft = idOf('draft');
const seat = idOf('seat');
// Who may follow the draft stands in every event: redaction sees nothing else.
const readers = z.enum(readerships);
const onlyDraft = { data: z.object({ draft, readers }) };
const version = z.object({
  version: z.int(),
  epoch: z.int(),
  hash: z.string(),
  characters: z.int(),
  at: z.int(),
});
const whole = z.object({
  draft,
  kind: z.enum(draftKinds),
  item: z.nullable(idOf('agenda-item')),
  writers: z.array(seat),
  epoch: z.int(),
  status: z.enum(['writing', 'cutting', 'frozen', 'removed']),
  versions: z.array(version),
});

export const draftsEvents = {
  'drafts/draft-created': {
    data: z.object({
      draft,
      kind: z.enum(draftKinds),
      item: z.nullable(idOf('agenda-item')),
      readers,
    }),
    words: z.object({ title: z.string() }),
  },
  'drafts/draft-renamed': {
    data: z.object({ draft, readers }),
    words: z.object({ title: z.string(), before: z.nullable(z.string()) }),
  },
  /** Carries the whole draft: those who could not see it until now have nothing of it. */
  'drafts/draft-shown': { data: whole, words: z.object({ title: z.nullable(z.string()) }) },
  /** `gone` is true for those who may not follow it any more: for them there is no such draft. */
  'drafts/draft-withheld': { data: z.object({ draft, gone: z.boolean() }) },
  'drafts/writer-admitted': { data: z.object({ draft, readers, seat }) },
  'drafts/writer-dismissed': { data: z.object({ draft, readers, seat }) },
  'drafts/freeze-requested': { data: z.object({ draft, readers, epoch: z.int() }) },
  'drafts/freeze-released': onlyDraft,
  'drafts/version-frozen': { data: z.object({ draft, readers, ...version.shape }) },
  'drafts/draft-reopened': { data: z.object({ draft, readers, epoch: z.int() }) },
  'drafts/draft-removed': onlyDraft,
  'drafts/draft-restored': onlyDraft,
  'drafts/draft-destroyed': onlyDraft,
} as const;

export type DraftsEvent = EventsOf<typeof draftsEvents>;
