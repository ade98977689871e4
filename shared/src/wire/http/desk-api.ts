import * as z from 'zod/mini';
import { idOf, text } from '../../kernel/index.ts';
import { meetingIdSchema } from '../protocol.ts';
import { accountId, moment, noAnswer, token } from './office-words.ts';
import type { RouteTable } from './route.ts';

// For staff: the meeting's door, names, links and invitations.
const meeting = meetingIdSchema;
const seat = idOf('seat');
const ofMeeting = z.strictObject({ meeting });
const ofSeat = z.strictObject({ meeting, seat });

/** A QR code as a picture: modules on a side, and an SVG path of the dark ones. */
const qr = z.object({ size: z.int(), path: z.string() });

const linkCard = z.object({
  /** Null where this machine can no longer print it: renew it. */
  url: z.nullable(z.string()),
  qr: z.nullable(qr),
});

const nameLine = z.object({
  seat,
  displayName: z.string(),
  fullName: z.nullable(z.string()),
  room: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  label: z.nullable(z.string()),
  invitedAt: z.nullable(moment),
  hasLink: z.boolean(),
  /** A browser has the seat. */
  isHeld: z.boolean(),
});

export type NameLine = z.infer<typeof nameLine>;

export const deskApi = {
  /** The door itself: code, shared link, and whether paper that is out there still leads here. */
  door: {
    method: 'GET',
    path: '/api/office/meetings/:meeting/door',
    by: 'account',
    input: ofMeeting,
    answer: z.object({
      code: z.string(),
      /** The code works now. */
      isOpen: z.boolean(),
      closedByHand: z.boolean(),
      shared: linkCard,
      /** Addresses phones can reach, the likeliest first; never localhost. Empty: this machine is in no network. */
      addresses: z.array(z.string()),
      /** The one on links and QR codes; null: none has been given out yet and there is none to give. */
      address: z.nullable(z.string()),
      /** 地址已变: what was given out leads elsewhere now. */
      addressChanged: z.boolean(),
      traces: z.array(
        z.object({
          at: moment,
          kind: z.enum([
            'seat-taken',
            'seat-moved',
            'seat-released',
            'desk-opened',
            'link-renewed',
            'code-renewed',
            'code-guessed',
            'words-erased',
          ]),
          seat: z.nullable(seat),
          account: z.nullable(accountId),
        }),
      ),
    }),
  },
  setDoor: {
    method: 'POST',
    path: '/api/office/meetings/:meeting/door',
    by: 'account',
    input: z.strictObject({ meeting, open: z.boolean() }),
    answer: noAnswer,
  },
  /** Chooses the address that links and QR codes bear from now on; one of `addresses`. */
  chooseAddress: {
    method: 'POST',
    path: '/api/office/meetings/:meeting/address',
    by: 'account',
    input: z.strictObject({ meeting, address: z.string().check(z.maxLength(300)) }),
    answer: noAnswer,
  },
  renewCode: {
    method: 'POST',
    path: '/api/office/meetings/:meeting/code',
    by: 'account',
    input: ofMeeting,
    answer: z.object({ code: z.string() }),
  },
  /** The old shared link stops letting anybody in; who is in stays in. */
  renewSharedLink: {
    method: 'POST',
    path: '/api/office/meetings/:meeting/shared-link',
    by: 'account',
    input: ofMeeting,
    answer: linkCard,
  },
  /** 会前检查: a link to be scanned with one's own phone, good for an hour. */
  startReachCheck: {
    method: 'POST',
    path: '/api/office/meetings/:meeting/reach',
    by: 'account',
    input: ofMeeting,
    answer: z.object({ check: token, link: linkCard }),
  },
  /** Green when a phone has arrived. */
  reachCheck: {
    method: 'GET',
    path: '/api/office/meetings/:meeting/reach',
    by: 'account',
    input: z.strictObject({ meeting, check: token }),
    answer: z.object({ arrived: z.int(), lastAt: z.nullable(moment) }),
  },
  /** Names behind the seats, for staff; the roster itself comes with the meeting. */
  names: {
    method: 'GET',
    path: '/api/office/meetings/:meeting/names',
    by: 'account',
    input: ofMeeting,
    answer: z.object({
      names: z.array(nameLine),
      /** What households are called, those among them that nobody is of any more; the meeting says who is of which. */
      households: z.record(idOf('household'), z.string()),
    }),
  },
  changeName: {
    method: 'POST',
    path: '/api/office/meetings/:meeting/names/:seat',
    by: 'account',
    input: z.strictObject({
      meeting,
      seat,
      displayName: text(40),
      fullName: z.nullable(text(40)),
      room: z.nullable(text(20)),
      phone: z.nullable(z.string().check(z.regex(/^\+?[0-9][0-9 -]{5,18}[0-9]$/))),
    }),
    answer: noAnswer,
  },
  /** Everybody's link and words to send: 复制邀请语. Makes the links that are missing. Pages draw the codes themselves. */
  invitations: {
    method: 'GET',
    path: '/api/office/meetings/:meeting/invitations',
    by: 'account',
    input: ofMeeting,
    answer: z.object({
      invitations: z.array(
        z.object({
          seat,
          displayName: z.string(),
          /** `url` null where this machine can no longer print it: renew it. */
          link: z.object({ url: z.nullable(z.string()) }),
          /** Ready to be pasted into a chat; null where there is no address phones can reach. */
          words: z.nullable(z.object({ 'zh-CN': z.string(), en: z.string() })),
          invitedAt: z.nullable(moment),
        }),
      ),
    }),
  },
  markInvited: {
    method: 'POST',
    path: '/api/office/meetings/:meeting/invitations/:seat',
    by: 'account',
    input: z.strictObject({ meeting, seat, invited: z.boolean() }),
    answer: noAnswer,
  },
  /** The person's old link and the browsers that came by it lose the seat. */
  renewPersonalLink: {
    method: 'POST',
    path: '/api/office/meetings/:meeting/links/:seat',
    by: 'account',
    input: ofSeat,
    answer: linkCard,
  },
} as const satisfies RouteTable;
