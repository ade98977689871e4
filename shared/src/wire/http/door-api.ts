import * as z from 'zod/mini';
import { idOf, text } from '../../kernel/index.ts';
import { meetingIdSchema } from '../protocol.ts';
import type { RouteTable } from './route.ts';

// For the pages people open on their own phones: no cookie is needed to come to the door.
const meeting = meetingIdSchema;
const seat = idOf('seat');
const token = z.string().check(z.regex(/^[A-Za-z0-9_-]{22,64}$/));
const textVersion = z.string().check(z.regex(/^[a-z0-9.-]{1,32}$/));

export const doorApi = {
  /**
   * Opens a link. It is never used up. `looking`: this browser is let in to look on and may say who it is; `seat`: it has
   * the seat already; `ask`: 您是……吗？ before anything happens; `desk`: a clerk opened somebody's link and gets that
   * person's check-in card.
   */
  openLink: {
    method: 'POST',
    path: '/api/door/link',
    by: 'anybody',
    input: z.strictObject({ token }),
    answer: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('looking'), meeting }),
      z.object({ kind: z.literal('seat'), meeting, seat }),
      z.object({ kind: z.literal('desk'), meeting, seat }),
      z.object({
        kind: z.literal('ask'),
        meeting,
        /** What the meeting is called. */
        title: z.string(),
        /** 示例 or 演练 is said before somebody takes part. */
        mark: z.enum(['real', 'example', 'rehearsal']),
        displayName: z.string(),
        /** Another browser has the seat: taking it moves it here. */
        heldElsewhere: z.boolean(),
      }),
    ]),
  },
  /** The eight characters, typed; works while the door is open. */
  enterCode: {
    method: 'POST',
    path: '/api/door/code',
    by: 'anybody',
    input: z.strictObject({ code: z.string().check(z.minLength(1), z.maxLength(40)) }),
    answer: z.object({ meeting }),
  },
  /** 告知: who keeps what, what for and how long. To be shown before any name is asked for. */
  notice: {
    method: 'GET',
    path: '/api/door/notice',
    by: 'anybody',
    input: z.strictObject({ meeting }),
    answer: z.object({
      version: textVersion,
      office: z.string(),
      texts: z.object({ 'zh-CN': z.array(z.string()), en: z.array(z.string()) }),
    }),
  },
  /** 是我: takes the seat of a personal link. `move`: away from the browser that has it. */
  takeSeat: {
    method: 'POST',
    path: '/api/door/seat',
    by: 'anybody',
    input: z.strictObject({ token, consent: z.nullable(textVersion), move: z.boolean() }),
    answer: z.object({ meeting, seat }),
  },
  /**
   * Says who one is, having been let in. `waiting`: the name stands on the roster and staff have to make sure (待核验);
   * `visitor`: it does not, and the person has a seat without a vote. `room` is asked for only where a name stands there
   * more than once.
   */
  giveName: {
    method: 'POST',
    path: '/api/door/name',
    by: 'device',
    input: z.strictObject({
      meeting,
      name: text(40),
      room: z.nullable(text(20)),
      consent: z.nullable(textVersion),
    }),
    answer: z.object({ kind: z.enum(['waiting', 'visitor']) }),
  },
  /** What this browser is in a meeting, for the page that waits to be confirmed. */
  whoAmI: {
    method: 'GET',
    path: '/api/door/me',
    by: 'device',
    input: z.strictObject({ meeting }),
    answer: z.object({
      seats: z.array(z.object({ seat, displayName: z.string() })),
      /** refused: staff could not make sure; the name may be given again. */
      claims: z.array(
        z.object({
          displayName: z.string(),
          status: z.enum(['waiting', 'refused']),
          /** Another browser has the seat: staff find out at the desk whose it is. */
          heldElsewhere: z.boolean(),
        }),
      ),
      isStaff: z.boolean(),
    }),
  },
  /** 不是我: gives a seat or a claim on it back. */
  leaveSeat: {
    method: 'POST',
    path: '/api/door/leave',
    by: 'device',
    input: z.strictObject({ meeting, seat }),
    answer: z.object({}),
  },
  /** Takes consent back: as easy as giving it. The telephone number goes, this browser gives its seats back. */
  withdrawConsent: {
    method: 'POST',
    path: '/api/door/withdraw',
    by: 'device',
    input: z.strictObject({ meeting }),
    answer: z.object({}),
  },
} as const satisfies RouteTable;
