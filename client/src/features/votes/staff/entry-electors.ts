import { isOwn } from '@haoshangliang/shared/features/votes';
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

/** Everybody on the roll but those who have voted for themselves, by name and room; `waiting`: who has not voted yet. */
export function useElectors({ lines }: Pick<Box, 'lines'>) {
  const nameOf = useElectorName();
  const order = new Intl.Collator(currentLanguage(), { numeric: true });
  const people = lines
    .filter(({ ballot }) => ballot === null || !isOwn(ballot.channel))
    .map(
      (line): Person => ({
        ...{ seat: line.seat, name: nameOf(line), voted: line.ballot !== null },
      }),
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
