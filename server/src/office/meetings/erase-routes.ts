import { isHeld, isUntold } from '@haoshangliang/shared/features/votes';
import { getIn, type Id, reject, valuesOf } from '@haoshangliang/shared/kernel';
import type { MeetingState, StreamEvent } from '@haoshangliang/shared/meeting';
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
    const events = await hosts.events(meeting, 0);
    const found = written(events, what);
    const files = await filesOf(deps, meeting, { what, events });
    const untold = isOfUntold(await hosts.state(meeting), what);
    const told = (count: number) => (untold ? 1 : count);
    if (told(found.length) + files.length === 0) return reject('not-found');
    if (!sure) return { events: told(found.length) };
    // First: what destroys the words also empties the log in which the files may still stand.
    if (files.length > 0) await tables.write(tables.db.deleteFrom('file').where('id', 'in', files));
    const erased = told(await hosts.erase(meeting, (all) => written(all, what)));
    await tables.write(tracing(tables, now(), { meeting, kind: 'words-erased', account }));
    const reference = newReference();
    log.info({ reference, meeting, account, events: erased }, 'words erased');
    return { events: erased };
  });
}

/** Asking and erasing answer alike, whether there was anything to be erased or not. */
function isOfUntold(state: MeetingState | null, what: What): boolean {
  if (state === null || !('ballot' in what)) return false;
  const vote = getIn(state.votes.votes, what.ballot.vote);
  return vote !== undefined && isHeld(vote) && isUntold(vote);
}

/** The files of materials and photos that are meant, as far as they are there: pages and pieces go with them. */
async function filesOf(
  { hosts, tables }: EraseDeps,
  meeting: MeetingId,
  meant: { readonly what: What; readonly events: readonly StreamEvent[] },
): Promise<Id<'file'>[]> {
  const named = filesNamed(await hosts.state(meeting), meant);
  if (named.length === 0) return [];
  const query = tables.db.selectFrom('file').select('id').where('id', 'in', named);
  return (await query.where('meeting', '=', meeting).execute()).map(({ id }) => id);
}

function filesNamed(
  state: MeetingState | null,
  { what, events }: { readonly what: What; readonly events: readonly StreamEvent[] },
): Id<'file'>[] {
  if (state === null) return [];
  const photos = state.photos.photos;
  const materials = valuesOf(state.materials.materials);
  if ('material' in what)
    return materials.filter(({ id }) => id === what.material).map(({ file }) => file);
  if ('photo' in what) return photos.filter(({ id }) => id === what.photo).map(({ file }) => file);
  if (!('seqs' in what)) return [];
  // Without the words of the event that brought it, nothing on a page leads to the picture any more.
  const brought = events.filter(({ seq, type }) => what.seqs.includes(seq) && bringing.has(type));
  const files = new Set(brought.map(({ data }) => fileIn(data)));
  return [...photos, ...materials].map(({ file }) => file).filter((file) => files.has(file));
}

const bringing: ReadonlySet<string> = new Set([
  'photos/photo-attached',
  'materials/material-added',
]);

function fileIn(data: StreamEvent['data']): unknown {
  return typeof data === 'object' && data !== null && 'file' in data ? data.file : null;
}
