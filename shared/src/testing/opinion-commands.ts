import type { OpinionsCommand } from '../features/opinions/index.ts';
import { itemAt, opinionAt } from './opinions.ts';
import { seatAt } from './seats.ts';

type Of<T extends OpinionsCommand['type']> = Extract<OpinionsCommand, { type: T }>;

const words = { item: itemAt(1), stance: 'against', text: '井道挡住次卧窗户' } as const;

/** An opinion to item 1. */
export function raise(
  part: Partial<Of<'opinions/raise-opinion'>> = {},
): Of<'opinions/raise-opinion'> {
  return { type: 'opinions/raise-opinion', ...words, channel: 'typed', ...part };
}

/** Staff write down what seat 1 said to item 1. */
export function note(
  part: Partial<Of<'opinions/record-opinion'>> = {},
): Of<'opinions/record-opinion'> {
  return {
    type: 'opinions/record-opinion',
    ...words,
    author: seatAt(1),
    channel: 'paper',
    verbatim: false,
    ...part,
  };
}

type Plain =
  | 'second'
  | 'unsecond'
  | 'show-opinion'
  | 'hold-opinion'
  | 'withdraw-opinion'
  | 'restore-opinion'
  | 'unmerge-opinion';

/** A command that needs nothing but the opinion's number. */
export function on<T extends Plain>(type: T, n = 1) {
  return { type: `opinions/${type}`, opinion: opinionAt(n) } as Of<`opinions/${T}`>;
}

export const hide = (n = 1, reason = '点了邻居的名') =>
  ({ type: 'opinions/hide-opinion', opinion: opinionAt(n), reason }) as const;
export const merge = (n: number, into: number) =>
  ({ type: 'opinions/merge-opinion', opinion: opinionAt(n), into: opinionAt(into) }) as const;

export function edit(part: Partial<Of<'opinions/edit-opinion'>> = {}): Of<'opinions/edit-opinion'> {
  return {
    type: 'opinions/edit-opinion',
    opinion: opinionAt(1),
    stance: 'reserve',
    text: '采光要有说法',
    ...part,
  };
}

export function correct(
  part: Partial<Of<'opinions/correct-opinion'>> = {},
): Of<'opinions/correct-opinion'> {
  return {
    type: 'opinions/correct-opinion',
    opinion: opinionAt(1),
    channel: 'telephone',
    stance: 'reserve',
    text: '采光要有说法',
    ...part,
  };
}

export function judge(
  part: Partial<Of<'opinions/judge-opinion'>> = {},
): Of<'opinions/judge-opinion'> {
  return {
    type: 'opinions/judge-opinion',
    opinion: opinionAt(1),
    adoption: 'adopted',
    reason: null,
    instead: 'pending',
    ...part,
  };
}

export function reply(
  part: Partial<Of<'opinions/reply-opinion'>> = {},
): Of<'opinions/reply-opinion'> {
  return {
    type: 'opinions/reply-opinion',
    opinion: opinionAt(1),
    seat: null,
    text: '改用玻璃井道',
    ...part,
  };
}
