import { type MeetingId, meetingIdSchema, parse } from '@haoshangliang/shared/wire';

export type Place =
  | { readonly at: 'link'; readonly token: string }
  /** A page without a usable token: the code can be typed. */
  | { readonly at: 'door'; readonly turnedAway?: true }
  | { readonly at: 'room'; readonly meeting: MeetingId };

const tokenShape = /^[A-Za-z0-9_-]{22,64}$/;

function linkOr(token: string): Place {
  return tokenShape.test(token) ? { at: 'link', token } : { at: 'door' };
}

/** Where an address leads: `/j#<token>`, `/j/<token>` (some scanners drop the fragment), `/m/<meeting>`. */
export function readPlace({ pathname, hash }: { pathname: string; hash: string }): Place {
  const [first, second = ''] = pathname.split('/').filter((part) => part !== '');
  if (first === 'j') return linkOr(second !== '' ? second : hash.slice(1));
  const meeting = first === 'm' ? parse(meetingIdSchema, second) : null;
  return meeting?.ok === true ? { at: 'room', meeting: meeting.value } : { at: 'door' };
}
