import { meetingIdSchema, parse } from '@haoshangliang/shared/wire';
import type { Router } from 'express';
import type { RateLimits } from '../gateway/rate-limit.ts';
import { shortHash } from './check-address.ts';
import { checkPage } from './html/check.ts';
import { refusalPage } from './html/page.ts';
import type { IssuedBook } from './issued-book.ts';

interface CheckDeps {
  readonly issued: IssuedBook;
  readonly limits: RateLimits;
}

/**
 * Where the code on an issued paper leads: anybody who holds the paper may ask whether it is the one that was issued. The
 * answer names nobody; what is kept is hashed anew for it.
 */
export function mountCheck(router: Router, { issued, limits }: CheckDeps): void {
  router.get('/k/:meeting/:hash', async (request, response) => {
    response.set({ 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' }).type('text/html');
    const asked = askedIn(request.params);
    // Before anything is read and hashed for it.
    if (asked === null) return response.status(404).send(checkPage(null, null));
    if (isTooMany(limits, request.ip ?? '', asked.meeting)) {
      return response.status(429).send(refusalPage('tooMany'));
    }
    const all = await issued.all(asked.meeting);
    const found = all.find(({ hash }) => hash.startsWith(asked.hash)) ?? null;
    const last = all[all.length - 1] ?? null;
    const later = found !== null && last !== found ? last : null;
    return response.status(found === null ? 404 : 200).send(checkPage(found, later));
  });
}

/** Whoever has asked too much takes nothing of what others may ask of the meeting. */
function isTooMany(limits: RateLimits, from: string, meeting: string): boolean {
  return limits.take('checksFrom', from) > 0 || limits.take('checks', meeting) > 0;
}

function askedIn({ meeting: sent, hash }: { readonly meeting: string; readonly hash: string }) {
  const meeting = parse(meetingIdSchema, sent);
  const isShort = new RegExp(`^[0-9a-f]{${shortHash}}$`).test(hash);
  return meeting.ok && isShort ? { meeting: meeting.value, hash } : null;
}
