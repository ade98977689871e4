import { z } from 'zod';
import type { Case } from '../case/case-file.ts';
import { type Numbered, numberedVoters } from '../case/vote-plan.ts';
import { compare, decimal, fraction } from '../count/fraction.ts';
import { type Browser, PlayFault } from '../line/browser.ts';
import type { MeetingState, Seat } from '../line/messages.ts';
import type { Desk } from './clerk.ts';

const created = z.object({ meeting: z.string() });

const reading = z.object({
  columns: z.array(z.nullable(z.string())),
  firstRow: z.int(),
  display: z.string(),
  voter: z.boolean(),
});
const preview = z.object({ list: z.string(), reading, people: z.array(z.unknown()) });
const taken = z.object({ added: z.int() });

/** A new meeting from the case, marked 演练, at this moment. */
export async function createMeeting({ host, office }: Desk, file: Case): Promise<string> {
  const form = { office, case: file, mark: 'rehearsal', startsAt: Date.now() };
  return (await host.post('/api/office/meetings/from-case', form, created)).meeting;
}

/** Voters that the case counts without naming them, as a list pasted by the clerk. */
export async function importNumbered(
  { secretary }: Desk,
  meeting: string,
  file: Case,
): Promise<Numbered[]> {
  const numbered = numberedVoters(file);
  if (numbered.length === 0) return [];
  const rows = numbered.map(({ name }) => `${name}\t代表\t有`);
  const text = ['演练名单', '姓名\t身份\t表决权', ...rows].join('\n');
  const path = `/api/office/meetings/${meeting}/roster`;
  const read = await secretary.post(`${path}/read`, { source: { kind: 'text', text } }, preview);
  const asShown = { ...read.reading, display: 'name', voter: false };
  const form = { list: read.list, ...asShown, leaveOutErrors: false };
  const { added } = await secretary.post(`${path}/take`, form, taken);
  if (added !== numbered.length) {
    throw new PlayFault('import', `${added} of ${numbered.length} people taken over`);
  }
  return numbered;
}

const names = z.object({
  names: z.array(z.object({ seat: z.string(), displayName: z.string() })),
});

/** Whose seat is whose, by display name. Two people of one name cannot be told apart. */
export async function seatsByRef(
  clerk: Browser,
  meeting: string,
  people: readonly { ref: string; name: string }[],
): Promise<Map<string, string>> {
  const found = await clerk.get(`/api/office/meetings/${meeting}/names`, names);
  return new Map(
    people.map(({ ref, name }): [string, string] => {
      const lines = found.names.filter(({ displayName }) => displayName === name);
      const [line] = lines;
      if (line === undefined || lines.length > 1) {
        throw new PlayFault(ref, `${lines.length} lines of the roster are called ${name}`);
      }
      return [ref, line.seat];
    }),
  );
}

const roles: Readonly<Record<string, string>> = {
  host: 'moderator',
  secretary: 'secretary',
  resident: 'resident',
  member: 'member',
  standing_member: 'member',
  dept: 'department',
  expert: 'expert',
};

/** Roles it does not know become member, observer without a vote, with the label kept. */
export function checkRoster(
  file: Case,
  { people }: MeetingState,
  seats: ReadonlyMap<string, string>,
): void {
  const bySeat = new Map(people.seats.map((seat) => [seat.id, seat]));
  for (const person of file.participants) {
    const seat = bySeat.get(seats.get(person.ref) ?? '');
    if (seat === undefined) throw new PlayFault(person.ref, 'not on the roster');
    const role = roles[person.role] ?? (person.voter ? 'member' : 'observer');
    const isRight = seat.role === role && seat.label === person.role && seat.voter === person.voter;
    if (!isRight) throw new PlayFault(person.ref, 'role, label or vote not as in the case', seat);
    checkArea(file, person.ref, seat);
  }
}

function checkArea({ building }: Case, ref: string, { area }: Seat): void {
  const owner = building?.owners.find((each) => each.ref === ref);
  if (owner === undefined && area === null) return;
  const isRight =
    owner !== undefined && area !== null && compare(decimal(owner.area), fraction(area, 100)) === 0;
  if (!isRight) throw new PlayFault(ref, 'area not as in the case', { area });
}
