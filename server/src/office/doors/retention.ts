import { type MeetingState, may } from '@haoshangliang/shared/meeting';
import type { MeetingId } from '@haoshangliang/shared/wire';
import type { MeetingHosts } from '../../meetings/meeting-hosts.ts';
import type { Logger } from '../../observability/logger.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Tables } from '../../ports/tables.ts';
import { forgetLeftHouseholds } from '../roster/households.ts';

const day = 86_400_000;
/** What the notice promises: PIPL article 19 asks for the shortest time that is necessary. */
const keptFor = 180 * day;

export interface RetentionDeps {
  readonly tables: Tables;
  readonly hosts: MeetingHosts;
  readonly clock: Clock;
  readonly log: Logger;
}

/**
 * Deletes telephone numbers 180 days after a meeting, and as soon as a roster stands what households were called that nobody
 * is of; looks at start and once a day. Returns how to stop.
 */
export function forgetDaily(deps: RetentionDeps): () => void {
  const { clock, log } = deps;
  let isStopped = false;
  let cancel = () => {};
  const look = () => {
    Promise.all([forgetPhones(deps), forgetHouseholds(deps)])
      .catch((error: unknown) => log.error({ err: error }, 'personal data not deleted'))
      .finally(() => {
        if (!isStopped) cancel = clock.at(clock.now() + day, look);
      });
  };
  cancel = clock.at(clock.now(), look);
  return () => {
    isStopped = true;
    cancel();
  };
}

/** The meetings whose numbers were deleted. */
async function forgetPhones({ tables, hosts, clock, log }: RetentionDeps): Promise<MeetingId[]> {
  const { db } = tables;
  const query = db
    .selectFrom('seat_name')
    .select('meeting')
    .distinct()
    .where('phone', 'is not', null);
  const gone: MeetingId[] = [];
  for (const { meeting } of await query.execute()) {
    const state = await hosts.state(meeting);
    const end = state === null ? null : endOf(state);
    if (end === null || end + keptFor > clock.now()) continue;
    const [phones] = await tables.write(
      db
        .updateTable('seat_name')
        .set({ phone: null })
        .where('meeting', '=', meeting)
        .where('phone', 'is not', null),
    );
    log.info({ meeting, phones }, 'telephone numbers deleted');
    gone.push(meeting);
  }
  return gone;
}

/** While the roster can change they are kept: somebody may take the change back. */
async function forgetHouseholds({ tables, hosts, clock, log }: RetentionDeps): Promise<void> {
  const query = tables.db.selectFrom('household_name').select('meeting').distinct();
  for (const { meeting } of await query.execute()) {
    const state = await hosts.state(meeting);
    const end = state === null ? null : endOf(state);
    if (state === null || end === null) continue;
    const isSettled = may('people/change-seat', new Set(['prepare']), state.life.phase) !== null;
    if (!isSettled && end + keptFor > clock.now()) continue;
    const households = await forgetLeftHouseholds(tables, state.people, meeting);
    if (households > 0) log.info({ meeting, households }, 'names of households deleted');
  }
}

/** When it was over; for one that was never held, when it should have been. Null while it may go on. */
function endOf({ life }: MeetingState): number | null {
  const { plan, phase, sittings } = life;
  if (phase === 'open' || plan === null) return null;
  return sittings[sittings.length - 1]?.to ?? plan.startsAt + plan.minutes * 60_000;
}
