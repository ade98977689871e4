import { meetingIdSchema, parse } from '@haoshangliang/shared/wire';
import type { Router } from 'express';
import { shortHash } from './check-address.ts';
import { checkPage } from './html/check.ts';
import type { IssuedBook } from './issued-book.ts';

/**
 * Where the code on an issued paper leads: anybody who holds the paper may ask whether it is the one that was issued. The
 * answer names nobody; what is kept is hashed anew for it.
 */
export function mountCheck(router: Router, { issued }: { readonly issued: IssuedBook }): void {
  router.get('/k/:meeting/:hash', async (request, response) => {
    const meeting = parse(meetingIdSchema, request.params.meeting);
    const { hash } = request.params;
    // Before anything is read and hashed for it.
    const isShort = new RegExp(`^[0-9a-f]{${shortHash}}$`).test(hash);
    const all = meeting.ok && isShort ? await issued.all(meeting.value) : [];
    const found = all.find((each) => each.hash.startsWith(hash));
    const last = all[all.length - 1] ?? null;
    response.set({ 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' }).type('text/html');
    response.status(found === undefined ? 404 : 200);
    response.send(checkPage(found ?? null, found !== undefined && last !== found ? last : null));
  });
}
