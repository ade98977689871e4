import {
  accessTo,
  type DocumentName,
  type PresentPerson,
  parseDocumentName,
} from '@haoshangliang/shared/documents';
import type { Draft } from '@haoshangliang/shared/features/drafts';
import { getIn, type SeatId } from '@haoshangliang/shared/kernel';
import type { MeetingState } from '@haoshangliang/shared/meeting';
import type { MeetingId } from '@haoshangliang/shared/wire';
import type { MeetingHosts } from '../meetings/meeting-hosts.ts';
import type { DeviceId, Doors, Standing } from '../meetings/standing.ts';
import type { Visitor } from './member.ts';

/** Somebody who wants to have a document. */
export interface Visit {
  readonly device: DeviceId;
  readonly meeting: MeetingId;
  /** `{draft}.{epoch}` */
  readonly document: string;
  /** As whom; null leaves it to the server. */
  readonly seat: SeatId | null;
}

export interface JudgeDeps {
  readonly meetings: MeetingHosts;
  readonly doors: Doors;
}

export interface Admitted {
  readonly visitor: Omit<Visitor, 'person'> & { readonly person: Omit<PresentPerson, 'colour'> };
  readonly draft: Draft;
  readonly name: DocumentName;
}

export type Verdict = Admitted | 'notAllowed' | 'notFound';

/** May this device read or write this document now, and as whom? */
export async function judge(visit: Visit, { meetings, doors }: JudgeDeps): Promise<Verdict> {
  const { device, meeting, document } = visit;
  const name = parseDocumentName(document);
  const state = name === null ? null : await meetings.state(meeting);
  const draft =
    name === null || state === null ? undefined : getIn(state.drafts.drafts, name.draft);
  if (name === null || state === null || draft === undefined) return 'notFound';
  const standing = await doors.standing(device, meeting);
  if (standing === null) return 'notAllowed';
  const access = accessTo(draft, standing, { epoch: name.epoch, phase: state.life.phase });
  if (access === 'none')
    return draft.status === 'removed' || name.epoch > draft.epoch ? 'notFound' : 'notAllowed';
  const seat = seatOf(visit, standing, draft);
  if (seat === undefined) return 'notAllowed';
  const person = await personOf(seat, { doors, meeting, state });
  return { visitor: { device, seat, account: standing.account, person, access }, draft, name };
}

/** Undefined where the visit names a seat that is not the device's own. */
function seatOf(
  { seat }: Visit,
  { seats, staffSeat }: Standing,
  draft: Draft,
): SeatId | null | undefined {
  const own = staffSeat === null ? seats : [staffSeat, ...seats];
  if (seat !== null) return own.includes(seat) ? seat : undefined;
  return staffSeat ?? own.find((some) => draft.writers.includes(some)) ?? own[0] ?? null;
}

/** By the name that everybody sees: others who write are not all staff. */
async function personOf(
  seat: SeatId | null,
  { doors, meeting, state }: { doors: Doors; meeting: MeetingId; state: MeetingState },
): Promise<Omit<PresentPerson, 'colour'>> {
  if (seat === null) return { seat, name: null, role: 'staff' };
  const names = await doors.names(meeting, [seat], 'participant');
  return {
    seat,
    name: names[seat] ?? null,
    role: getIn(state.people.seats, seat)?.role ?? 'staff',
  };
}
