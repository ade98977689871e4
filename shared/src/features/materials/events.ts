import * as z from 'zod/mini';
import { type EventsOf, idOf } from '../../kernel/index.ts';
import { materialKinds, sights } from './state.ts';

const material = idOf('material');
const item = z.nullable(idOf('agenda-item'));
const sight = z.enum(sights);

/** The places concerned as they stand afterwards: everything in order, and what others than staff see of it. */
const orders = z.array(z.object({ item, order: z.array(material), seen: z.array(material) }));

const whole = {
  material,
  item,
  file: idOf('file'),
  kind: z.enum(materialKinds),
  pages: z.int(),
  bytes: z.int(),
  sight,
  orders,
};

const title = z.nullable(z.string());

export const materialsEvents = {
  'materials/material-added': { data: z.object(whole), words: z.object({ title }) },
  'materials/material-shown': { data: z.object(whole), words: z.object({ title }) },
  'materials/material-restored': { data: z.object(whole), words: z.object({ title }) },
  'materials/material-held': { data: z.object({ material, orders }) },
  'materials/material-removed': { data: z.object({ material, sight, index: z.int(), orders }) },
  'materials/material-renamed': {
    data: z.object({ material, sight }),
    words: z.object({ title: z.string(), before: title }),
  },
  'materials/material-moved': {
    data: z.object({ material, sight, item, before: z.object({ item, index: z.int() }), orders }),
  },
  /** What others than staff get when a material is no longer for them. */
  'materials/material-gone': { data: z.object({ material, orders }) },
} as const;

export type MaterialsEvent = EventsOf<typeof materialsEvents>;

export type EventOf<T extends MaterialsEvent['type']> = Extract<MaterialsEvent, { type: T }>;

export type Orders = EventOf<'materials/material-held'>['data']['orders'];
