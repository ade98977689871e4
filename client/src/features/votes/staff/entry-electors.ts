import {
  hasAppointed,
  isOwn,
  membersOf,
  type Rule,
  replacedOwn,
} from '@haoshangliang/shared/features/votes';
import type { SeatId } from '@haoshangliang/shared/kernel';
import type { AnswerOf, voteApi } from '@haoshangliang/shared/wire';
import { currentLanguage } from '../../../i18n/language.ts';
import { useRosterLines } from '../../../roster/index.ts';
import { useElectorName } from './elector-name.ts';

/** What the server tells of the register, and of what is in the box without a line on it. */
export type Box = AnswerOf<typeof voteApi.roll>;

/** Somebody for whom a ballot may be entered. */
export interface Person {
  readonly seat: SeatId;
  readonly name: string;
  /** Where the name does not say it. */
  readonly room: string | null;
  readonly voted: boolean;
  /** Who of the household has voted on a phone: that ballot would be replaced. */
  readonly insteadOf: SeatId | null;
}

/** As staff see them; whoever stands at a 投票机 is shown the name alone. */
export function wholeWords({ name, room }: Person): string {
  return room === null ? name : `${room} ${name}`;
}

/** As a command names it: what is not named is not replaced. */
export function inNameOf({ seat, insteadOf }: Pick<Person, 'seat' | 'insteadOf'>) {
  return insteadOf === null ? { seat } : { seat, insteadOf };
}

type Line = Box['lines'][number];

/** Who has cast, on a phone, what stands on this line. */
export function ownCaster({ ballot, seat }: Line): SeatId | null {
  return ballot === null || !isOwn(ballot.channel) ? null : (ballot.caster ?? seat);
}

/**
 * In whose name a ballot may be entered on this line: nobody who has voted on a phone, and of a household that has, only
 * who may take the place of the one who did.
 */
export function enteredFor(line: Line, { household }: Pick<Rule, 'household'>): readonly SeatId[] {
  const members = household === undefined ? [line.seat] : membersOf(line);
  const own = ownCaster(line) ?? replacedOwn(line.ballot?.trace);
  if (own === null) return members;
  return household === 'replace'
    ? members.filter((member) => member !== own && !hasAppointed(line, member))
    : [];
}

/** All in whose name a ballot may be entered, by name and room; `waiting`: who has not voted yet. */
export function useElectors({ lines }: Pick<Box, 'lines'>, rule: Pick<Rule, 'household'>) {
  const nameOf = useElectorName();
  const rooms = new Map(useRosterLines().map(({ seat, room }) => [seat.id, room]));
  const order = new Intl.Collator(currentLanguage(), { numeric: true });
  const people = lines
    .flatMap((line) =>
      enteredFor(line, rule).map((seat): Person => {
        const name = nameOf(line, seat);
        const room = rooms.get(seat) ?? null;
        const isSaid = room !== null && name.includes(room);
        const insteadOf = ownCaster(line);
        const voted = line.ballot !== null;
        return { seat, name, room: isSaid ? null : room, voted, insteadOf };
      }),
    )
    .sort((a, b) => order.compare(wholeWords(a), wholeWords(b)));
  return { people, waiting: people.filter(({ voted }) => !voted) };
}

/** Whose name or room this is, as far as it has been typed: all whom it fits, whole numbers first. */
export function found(people: readonly Person[], typed: string): readonly Person[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return [];
  const exact = people.filter((person) => partsOf(wholeWords(person)).includes(wanted));
  if (exact.length > 0) return exact;
  return people.filter((person) => wholeWords(person).toLowerCase().includes(wanted));
}

/** A name in its words and numbers: 601 is room 601, and no part of 1601. */
function partsOf(name: string): readonly string[] {
  return name.toLowerCase().match(/\d+|[^\d\s]+/g) ?? [];
}
