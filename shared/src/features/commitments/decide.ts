import { accept, getIn, reject, unreachable } from '../../kernel/index.ts';
import { type CommitmentsCommand, maxCommitments } from './commands.ts';
import type { Decided, Of } from './decided.ts';
import type { Commitment, CommitmentsFacts, CommitmentsState } from './state.ts';

export function decideCommitments(
  state: CommitmentsState,
  command: CommitmentsCommand,
  facts: CommitmentsFacts,
): Decided {
  if (command.type === 'commitments/record') return record(state, command, facts);
  const commitment = getIn(state.commitments, command.commitment);
  if (commitment === undefined) return reject('commitment-unknown');
  if (command.type === 'commitments/restore') {
    return commitment.struck ? restore(commitment) : accept();
  }
  return commitment.struck
    ? reject('commitment-unknown')
    : decideStanding(commitment, command, facts);
}

function restore({ id: commitment, struck: _, text, answer, ...data }: Commitment): Decided {
  const whole = { commitment, ...data };
  return accept({ type: 'commitments/restored', data: whole, words: { text, answer } });
}

function record(
  state: CommitmentsState,
  { kind, opinion, owner, dueOn, text }: Of<'commitments/record'>,
  facts: CommitmentsFacts,
): Decided {
  if (state.commitments.size >= maxCommitments) {
    return reject('commitments-full', { max: maxCommitments });
  }
  if (owner !== null && !facts.hasSeat(owner)) return reject('seat-unknown');
  if (opinion !== null && !facts.hasOpinion(opinion)) return reject('opinion-unknown');
  const commitment = facts.newId<'commitment'>();
  const data = { commitment, no: state.commitments.size + 1, kind, opinion, owner, dueOn };
  return accept({ type: 'commitments/recorded', data, words: { text } });
}

function decideStanding(
  commitment: Commitment,
  command: Of<'commitments/change' | 'commitments/answer' | 'commitments/strike'>,
  facts: CommitmentsFacts,
): Decided {
  switch (command.type) {
    case 'commitments/change':
      return change(commitment, command, facts);
    case 'commitments/answer':
      return answer(commitment, command.text);
    case 'commitments/strike':
      return accept({
        type: 'commitments/struck',
        data: { commitment: commitment.id, gone: false },
        words: null,
      });
    default:
      return unreachable(command);
  }
}

function change(
  { id, owner, dueOn, text }: Commitment,
  command: Of<'commitments/change'>,
  facts: CommitmentsFacts,
): Decided {
  if (command.owner !== null && !facts.hasSeat(command.owner)) return reject('seat-unknown');
  const isSame = command.owner === owner && command.dueOn === dueOn && command.text === text;
  if (isSame) return accept();
  return accept({
    type: 'commitments/changed',
    data: {
      commitment: id,
      owner: command.owner,
      dueOn: command.dueOn,
      before: { owner, dueOn },
    },
    words: { text: command.text, before: text },
  });
}

function answer({ id, kind, answer: before }: Commitment, text: string | null): Decided {
  if (kind !== 'question') return reject('no-question');
  if (text === before) return accept();
  return accept({
    type: 'commitments/answered',
    data: { commitment: id, given: text !== null },
    words: { text, before },
  });
}
