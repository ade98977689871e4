import { type Generator, type Recorded, valuesOf } from '../../kernel/index.ts';
import type { CommitmentsCommand } from './commands.ts';
import type { CommitmentsEvent } from './events.ts';
import { type CommitmentsState, commitmentKinds } from './state.ts';

export const commitmentsGenerator: Generator<
  CommitmentsState,
  CommitmentsCommand,
  Recorded<CommitmentsEvent>
> = {
  command(state, choices, known) {
    const all = valuesOf(state.commitments).sort((a, b) => a.no - b.no);
    const one = choices.one(all);
    const form = {
      owner: choices.one(known('seat')) ?? null,
      dueOn: choices.oneIn(2) ? null : choices.upTo(2_000_000_000),
      text: choices.words(),
    };
    if (one === undefined || choices.oneIn(3)) {
      const kind = choices.one(commitmentKinds) ?? 'question';
      return { type: 'commitments/record', kind, opinion: null, ...form };
    }
    const commitment = one.id;
    if (choices.oneIn(3)) return { type: 'commitments/change', commitment, ...form };
    if (choices.oneIn(3)) return { type: 'commitments/strike', commitment };
    if (one.struck) return { type: 'commitments/restore', commitment };
    return {
      type: 'commitments/answer',
      commitment,
      text: choices.oneIn(3) ? null : form.text,
    };
  },
  otherSecret: () => null,
};
