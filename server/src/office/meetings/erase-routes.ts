import { getIn, type Id, reject } from '@haoshangliang/shared/kernel';
import type { MeetingState } from '@haoshangliang/shared/meeting';
import { type MeetingId, wordsApi } from '@haoshangliang/shared/wire';
import type { MeetingHosts } from '../../meetings/meeting-hosts.ts';
import { newReference } from '../../meetings/refusals.ts';
import type { Logger } from '../../observability/logger.ts';
import type { Tables } from '../../ports/tables.ts';
import { tracing } from '../doors/traces.ts';
import type { Mount } from '../routing.ts';
import { type What, written } from './events-meant.ts';
import type { MeetingBook } from './meeting-book.ts';

export interface EraseDeps {
  readonly tables: Tables;
  readonly book: MeetingBook;
  readonly hosts: MeetingHosts;
  readonly log: Logger;
  readonly now: () => number;
}

/** For the office that holds the meeting: what somebody wrote is destroyed because they ask for it. */
export function mountErasing(mount: Mount, deps: EraseDeps): void {
  const { tables, book, hosts, log, now } = deps;
  mount.staff(wordsApi.eraseWords, async ({ account, input: { meeting, what, sure } }) => {
    if ((await book.forAccount(account, meeting)) === undefined) return reject('not-found');
    const found = written(await hosts.events(meeting, 0), what);
    const file = await fileOf(deps, meeting, what);
    if (found.length === 0 && file === null) return reject('not-found');
    if (!sure) return { events: found.length };
    // First: what destroys the words also empties the log in which the file may still stand.
    if (file !== null) await tables.write(tables.db.deleteFrom('file').where('id', '=', file));
    const erased = await hosts.erase(meeting, (events) => written(events, what));
    await tables.write(tracing(tables, now(), { meeting, kind: 'words-erased', account }));
    const reference = newReference();
    log.info({ reference, meeting, account, events: erased }, 'words erased');
    return { events: erased };
  });
}

/** The file of a material or a photo as long as it is there: its pages and pieces go with it. */
async function fileOf(
  { hosts, tables }: EraseDeps,
  meeting: MeetingId,
  what: What,
): Promise<Id<'file'> | null> {
  const file = fileNamed(await hosts.state(meeting), what);
  if (file === undefined) return null;
  const query = tables.db.selectFrom('file').select('id').where('id', '=', file);
  return (await query.where('meeting', '=', meeting).executeTakeFirst())?.id ?? null;
}

function fileNamed(state: MeetingState | null, what: What): Id<'file'> | undefined {
  if (state === null) return undefined;
  if ('material' in what) return getIn(state.materials.materials, what.material)?.file;
  return 'photo' in what
    ? state.photos.photos.find(({ id }) => id === what.photo)?.file
    : undefined;
}
