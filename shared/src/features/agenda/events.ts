import * as z from 'zod/mini';
import { type EventsOf, idOf } from '../../kernel/index.ts';
import { itemKinds } from './state.ts';

const item = idOf('agenda-item');
const index = z.int();
const form = { kind: z.enum(itemKinds), minutes: z.nullable(z.int()) };
const onlyItem = { data: z.object({ item }) };

export const agendaEvents = {
  'agenda/item-added': {
    data: z.object({ item, parent: z.nullable(item), index, ...form }),
    words: z.object({ title: z.string() }),
  },
  /** Carries what stood there before, so that it can be taken back. */
  'agenda/item-changed': {
    data: z.object({ item, ...form, before: z.object(form) }),
    words: z.object({ title: z.string(), before: z.nullable(z.string()) }),
  },
  'agenda/item-removed': { data: z.object({ item, index }) },
  'agenda/item-restored': { data: z.object({ item, index }) },
  'agenda/item-moved': { data: z.object({ item, from: index, to: index }) },
  /** `replaced` was running and is done by this. */
  'agenda/item-started': { data: z.object({ item, replaced: z.nullable(item) }) },
  'agenda/item-unstarted': { data: z.object({ item, resumed: z.nullable(item) }) },
  'agenda/item-finished': onlyItem,
  'agenda/item-resumed': onlyItem,
  'agenda/item-skipped': onlyItem,
  'agenda/item-unskipped': onlyItem,
  'agenda/item-overran': onlyItem,
  'agenda/item-noted': {
    data: z.object({ item }),
    words: z.object({ note: z.nullable(z.string()), before: z.nullable(z.string()) }),
  },
} as const;

export type AgendaEvent = EventsOf<typeof agendaEvents>;
