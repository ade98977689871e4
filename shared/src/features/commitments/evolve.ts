import { deleteIn, type Recorded, setIn, updateIn } from '../../kernel/index.ts';
import type { CommitmentsEvent } from './events.ts';
import type { Commitment, CommitmentId, CommitmentsState } from './state.ts';

export function evolveCommitments(
  { commitments }: CommitmentsState,
  event: Recorded<CommitmentsEvent>,
): CommitmentsState {
  switch (event.type) {
    case 'commitments/recorded': {
      const open = { at: event.at, answeredAt: null };
      return put(commitments, { ...event.data, ...open }, event.words?.text);
    }
    case 'commitments/restored':
      return put(commitments, event.data, event.words?.text, event.words?.answer);
    case 'commitments/struck':
      if (event.data.gone) return { commitments: deleteIn(commitments, event.data.commitment) };
      return change(commitments, event.data.commitment, { struck: true });
    default:
      return change(commitments, event.data.commitment, changeBy(event));
  }
}

type Whole = Omit<Commitment, 'id' | 'text' | 'struck' | 'answer'> & {
  readonly commitment: CommitmentId;
};

function put(
  commitments: CommitmentsState['commitments'],
  { commitment: id, ...data }: Whole,
  text: string | null = null,
  answer: string | null = null,
): CommitmentsState {
  return { commitments: setIn(commitments, id, { id, ...data, text, answer, struck: false }) };
}

function change(
  commitments: CommitmentsState['commitments'],
  id: CommitmentId,
  part: Partial<Commitment>,
): CommitmentsState {
  return { commitments: updateIn(commitments, id, (each) => ({ ...each, ...part })) };
}

function changeBy(
  event: Extract<
    Recorded<CommitmentsEvent>,
    { type: 'commitments/changed' | 'commitments/answered' }
  >,
): Partial<Commitment> {
  switch (event.type) {
    case 'commitments/changed': {
      const { owner, dueOn } = event.data;
      return { owner, dueOn, text: event.words?.text ?? null };
    }
    case 'commitments/answered':
      return {
        answer: event.words?.text ?? null,
        answeredAt: event.data.given ? event.at : null,
      };
    default:
      // Events of a later version leave the state as it is.
      return {};
  }
}
