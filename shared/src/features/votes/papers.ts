import type { AccountId, Actor, SeatId } from '../../kernel/index.ts';
import type { Answer } from './answers.ts';

/** A numbered sheet that one person has read; it counts once another has read the same. */
export interface Reading {
  readonly number: number;
  readonly seat: SeatId;
  /** Who of the household it is from, where that is not the seat it stands under. */
  readonly caster?: SeatId | undefined;
  /** Whose ballot, cast on a phone, whoever read it said that it replaces. */
  readonly insteadOf?: SeatId | undefined;
  readonly choice: Answer;
  readonly reason: string | null;
  readonly at: number;
  readonly by: SeatId | null;
  readonly account: AccountId | null;
}

type Papers = Readonly<Record<string, readonly Reading[]>>;

export function readingsOf(papers: Papers, vote: string): readonly Reading[] {
  return papers[vote] ?? [];
}

export function withReading(papers: Papers, vote: string, reading: Reading): Papers {
  return { ...papers, [vote]: [...readingsOf(papers, vote), reading] };
}

/** Without that sheet; a list that is left empty goes too. */
export function withoutReading(papers: Papers, vote: string, number: number): Papers {
  const left = readingsOf(papers, vote).filter((each) => each.number !== number);
  const { [vote]: _emptied, ...others } = papers;
  return left.length === 0 ? others : { ...others, [vote]: left };
}

/** From whom the sheet is, as it was read. */
export function readAs({ seat, caster = seat }: Pick<Reading, 'seat' | 'caster'>): SeatId {
  return caster;
}

/** Beside the seat it stands under: whose it is, and whose it replaces, where there is something to say. */
export function besideSheet({ caster, insteadOf }: Pick<Reading, 'caster' | 'insteadOf'>) {
  return {
    ...(caster === undefined ? {} : { caster }),
    ...(insteadOf === undefined ? {} : { insteadOf }),
  };
}

/** One account is one person; where one of the two has none, one seat is. */
export function isReader({ by, account }: Reading, actor: Actor): boolean {
  return account === null || actor.account === null ? by === actor.seat : account === actor.account;
}
