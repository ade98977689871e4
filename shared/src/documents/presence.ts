import * as z from 'zod/mini';
import type { SeatId } from '../kernel/index.ts';

/** Colours of cursors are numbers; the page has as many of them in its tokens. */
export const paletteSize = 12;

/** Who it is says the server, from the seat; only the cursor comes from the page. */
export interface PresentPerson {
  readonly seat: SeatId | null;
  readonly name: string | null;
  /** The seat's role, or `staff` for an account without a seat. */
  readonly role: string;
  /** 0 to `paletteSize` − 1. */
  readonly colour: number;
}

const clock = z.int().check(z.gte(0));
const itemId = z.strictObject({ client: clock, clock });

/** A place in the text as Yjs writes it. */
const place = z.strictObject({
  type: z.optional(z.nullable(itemId)),
  tname: z.optional(z.nullable(z.string().check(z.maxLength(16)))),
  item: z.optional(z.nullable(itemId)),
  assoc: z.optional(z.int().check(z.gte(-1), z.lte(0))),
});

export const cursorSchema = z.nullable(z.strictObject({ anchor: place, head: place }));

export type Cursor = z.infer<typeof cursorSchema>;

export interface Presence {
  readonly user: PresentPerson;
  readonly cursor: Cursor;
}
