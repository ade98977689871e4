import { reject } from '@haoshangliang/shared/kernel';
import type { StreamEvent } from '@haoshangliang/shared/meeting';
import { type InputOf, wordsApi } from '@haoshangliang/shared/wire';
import type { MeetingHosts } from '../../meetings/meeting-hosts.ts';
import { newReference } from '../../meetings/refusals.ts';
import type { Logger } from '../../observability/logger.ts';
import type { Tables } from '../../ports/tables.ts';
import { tracing } from '../doors/traces.ts';
import type { Mount } from '../routing.ts';
import type { MeetingBook } from './meeting-book.ts';

export interface EraseDeps {
  readonly tables: Tables;
  readonly book: MeetingBook;
  readonly hosts: MeetingHosts;
  readonly log: Logger;
  readonly now: () => number;
}

type What = InputOf<typeof wordsApi.eraseWords>['what'];

/** For the office that holds the meeting: what somebody wrote is destroyed because they ask for it. */
export function mountErasing(mount: Mount, deps: EraseDeps): void {
  const { tables, book, hosts, log, now } = deps;
  mount.staff(wordsApi.eraseWords, async ({ account, input: { meeting, what, sure } }) => {
    if ((await book.forAccount(account, meeting)) === undefined) return reject('not-found');
    const found = written(await hosts.events(meeting, 0), what);
    if (found.length === 0) return reject('not-found');
    if (!sure) return { events: found.length };
    const erased = await hosts.erase(meeting, (events) => written(events, what));
    await tables.write(tracing(tables, now(), { meeting, kind: 'words-erased', account }));
    const reference = newReference();
    log.info({ reference, meeting, account, events: erased }, 'words erased');
    return { events: erased };
  });
}

/** Events that hold words of what is meant. Its words are copied into each event that shows or changes it. */
function written(events: readonly StreamEvent[], what: What): number[] {
  const meant = events.filter((event) => event.words !== null && isMeant(event, what));
  return meant.map(({ seq }) => seq);
}

function isMeant({ seq, type, data }: StreamEvent, what: What): boolean {
  if ('seqs' in what) return what.seqs.includes(seq);
  if (typeof data !== 'object' || data === null) return false;
  return 'opinion' in what
    ? type.startsWith('opinions/') && 'opinion' in data && data.opinion === what.opinion
    : type.startsWith('materials/') && 'material' in data && data.material === what.material;
}
