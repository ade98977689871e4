import type { Choices } from '../kernel/index.ts';

const syllables = ['电梯', '井道', '旸', '喆', 'A', '6层', '费用', '🙂', '“采光”', '\n', '水'];

/** Choices read off a list of natural numbers; past its end they are all 0, so that shrinking the list ends the story. */
export function choicesFrom(numbers: readonly number[]): Choices {
  let next = 0;
  const draw = () => numbers[next++] ?? 0;
  const upTo = (max: number) => draw() % (max + 1);
  return {
    upTo,
    one: (entries) => (entries.length === 0 ? undefined : entries[upTo(entries.length - 1)]),
    words: () =>
      `${syllables[upTo(syllables.length - 1)] ?? ''}${syllables[upTo(4)] ?? ''}话${upTo(99)}`.trim(),
    oneIn: (n) => upTo(n - 1) === n - 1,
  };
}
