import { isLive, type PeopleState } from '@haoshangliang/shared/features/people';
import { getIn } from '@haoshangliang/shared/kernel';
import type {
  AnswerOf,
  deskApi,
  meetingApi,
  NameLine,
  officeApi,
} from '@haoshangliang/shared/wire';

type Staff = AnswerOf<typeof meetingApi.meeting>['staff'];
type Duty = Staff[number]['duties'][number];

/** What is looked at before a meeting. Moments in milliseconds since 1970. */
export interface Looked {
  readonly door: Pick<
    AnswerOf<typeof deskApi.door>,
    'address' | 'addressChanged' | 'isOpen' | 'closedByHand'
  >;
  readonly machine: AnswerOf<typeof officeApi.machine>;
  readonly invitations: readonly { readonly invitedAt: number | null }[];
  readonly staff: readonly { readonly duties: readonly Duty[] }[];
  readonly agendaItems: number;
  /** This browser's clock when the server's was read. */
  readonly here: number;
}

/** Who stands on the roster and has not come with a duty: they need a link. Their codes, a village's, are not fetched. */
export function toInvite(
  { seats }: Pick<PeopleState, 'seats'>,
  names: readonly Pick<NameLine, 'seat' | 'invitedAt'>[],
  staff: readonly Pick<Staff[number], 'seat'>[],
): Looked['invitations'] {
  const onDuty = new Set<string | null>(staff.map(({ seat }) => seat));
  return names.filter(({ seat }) => {
    const line = getIn(seats, seat);
    return line !== undefined && isLive(line) && !line.visitor && !onDuty.has(seat);
  });
}

/** One thing that was looked at: how it is, and with which numbers to say so. */
export type Finding =
  | { readonly about: 'address'; readonly is: 'good' | 'changed' | 'none' }
  | { readonly about: 'code'; readonly is: 'good' | 'closed' }
  | { readonly about: 'agenda'; readonly is: 'good' | 'empty'; readonly count: number }
  | { readonly about: 'people'; readonly is: 'good' | 'empty'; readonly count: number }
  | { readonly about: 'links'; readonly is: 'good' | 'left'; readonly count: number }
  | { readonly about: 'duties'; readonly is: 'good' | 'missing'; readonly missing: readonly Duty[] }
  | { readonly about: 'clock'; readonly is: 'good' | 'apart'; readonly minutes: number }
  | { readonly about: 'disk'; readonly is: 'good' | 'low' | 'unknown'; readonly free: number }
  | { readonly about: 'copy'; readonly is: 'good' | 'old' | 'none'; readonly at: number };

const minute = 60_000;
const day = 24 * 60 * minute;
const enough = 1_000_000_000;
const allDuties: readonly Duty[] = ['moderate', 'record', 'receive'];

export function findings(looked: Looked): Finding[] {
  const { machine, invitations, agendaItems } = looked;
  const left = invitations.filter(({ invitedAt }) => invitedAt === null).length;
  const people = invitations.length;
  return [
    addressFinding(looked),
    { about: 'code', is: looked.door.closedByHand ? 'closed' : 'good' },
    { about: 'agenda', is: agendaItems === 0 ? 'empty' : 'good', count: agendaItems },
    { about: 'people', is: people === 0 ? 'empty' : 'good', count: people },
    ...(people === 0
      ? []
      : [{ about: 'links', is: left === 0 ? 'good' : 'left', count: left } as const]),
    dutiesFinding(looked),
    clockFinding(looked),
    diskFinding(machine),
    copyFinding(machine),
  ];
}

function addressFinding({ door }: Looked): Finding {
  if (door.address === null) return { about: 'address', is: 'none' };
  return { about: 'address', is: door.addressChanged ? 'changed' : 'good' };
}

function dutiesFinding({ staff }: Looked): Finding {
  const missing = allDuties.filter((duty) => !staff.some(({ duties }) => duties.includes(duty)));
  return { about: 'duties', is: missing.length === 0 ? 'good' : 'missing', missing };
}

function clockFinding({ machine, here }: Looked): Finding {
  const apart = Math.abs(machine.now - here);
  const is = apart > minute ? 'apart' : 'good';
  return { about: 'clock', is, minutes: Math.round(apart / minute) };
}

function diskFinding({ disk }: Looked['machine']): Finding {
  if (disk === null) return { about: 'disk', is: 'unknown', free: 0 };
  return { about: 'disk', is: disk.free < enough ? 'low' : 'good', free: disk.free };
}

/** A copy is made every day the program runs: one that is older says that it did not run, or could not. */
function copyFinding({ lastCopyAt, now }: Looked['machine']): Finding {
  if (lastCopyAt === null) return { about: 'copy', is: 'none', at: 0 };
  return { about: 'copy', is: now - lastCopyAt > 2 * day ? 'old' : 'good', at: lastCopyAt };
}
