import { hasAppointed, isOwn, membersOf, type Rule } from '@haoshangliang/shared/features/votes';
import type { SeatId } from '@haoshangliang/shared/kernel';
import type { AnswerOf, voteApi } from '@haoshangliang/shared/wire';
import { currentLanguage } from '../../../i18n/language.ts';
import { useElectorName } from './elector-name.ts';

/** What the server tells of the register, and of what is in the box without a line on it. */
export type Box = AnswerOf<typeof voteApi.roll>;

/** Somebody for whom a ballot may be entered. */
export interface Person {
  readonly seat: SeatId;
  readonly name: string;
  readonly voted: boolean;
}

type Line = Box['lines'][number];

/**
 * In whose name a ballot may be entered on this line: nobody who has voted on a phone, and of a household that has, only
 * who may take the place of the one who did.
 */
export function enteredFor(line: Line, { household }: Pick<Rule, 'household'>): readonly SeatId[] {
  const { ballot, seat } = line;
  const members = household === undefined ? [seat] : membersOf(line);
  if (ballot === null || !isOwn(ballot.channel)) return members;
  const { caster = seat } = ballot;
  return household === 'replace'
    ? members.filter((member) => member !== caster && !hasAppointed(line, member))
    : [];
}

/** All in whose name a ballot may be entered, by name and room; `waiting`: who has not voted yet. */
export function useElectors({ lines }: Pick<Box, 'lines'>, rule: Pick<Rule, 'household'>) {
  const nameOf = useElectorName();
  const order = new Intl.Collator(currentLanguage(), { numeric: true });
  const people = lines
    .flatMap((line) =>
      enteredFor(line, rule).map(
        (seat): Person => ({ seat, name: nameOf(line, seat), voted: line.ballot !== null }),
      ),
    )
    .sort((a, b) => order.compare(a.name, b.name));
  return { people, waiting: people.filter(({ voted }) => !voted) };
}

/** Whose name or room this is, as far as it has been typed: all whom it fits, whole numbers first. */
export function found(people: readonly Person[], typed: string): readonly Person[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return [];
  const exact = people.filter(({ name }) => partsOf(name).includes(wanted));
  if (exact.length > 0) return exact;
  return people.filter(({ name }) => name.toLowerCase().includes(wanted));
}

/** A name in its words and numbers: 601 is room 601, and no part of 1601. */
function partsOf(name: string): readonly string[] {
  return name.toLowerCase().match(/\d+|[^\d\s]+/g) ?? [];
}
