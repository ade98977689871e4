import type { CommitmentsCommand } from '@haoshangliang/shared/features/commitments';
import type { OpinionsEvent } from '@haoshangliang/shared/features/opinions';
import { getIn, type Recorded } from '@haoshangliang/shared/kernel';
import type { MeetingState, StreamEvent } from '@haoshangliang/shared/meeting';
import { dueIn } from './due-in.ts';

export type Promised = Omit<Extract<CommitmentsCommand, { type: 'commitments/record' }>, 'type'>;

type People = Pick<MeetingState, 'people'>;

function isOpinionsEvent(event: StreamEvent): event is Recorded<OpinionsEvent> {
  return event.type.startsWith('opinions/');
}

/**
 * What a line of the record promises or asks, with who has to do it and until when as far as the words say: a
 * department's own word and every reply is a promise, anybody else's a question. Null: neither.
 */
export function promisedIn(event: StreamEvent, { people }: People): Promised | null {
  if (!isOpinionsEvent(event)) return null;
  if (event.type === 'opinions/opinion-raised' && event.words !== null) {
    const { author, opinion } = event.data;
    const { text } = event.words;
    const isDepartment = getIn(people.seats, author)?.role === 'department';
    return isDepartment
      ? { kind: 'promise', owner: author, opinion, text, dueOn: dueIn(text, event.at) }
      : { kind: 'question', owner: null, opinion, text, dueOn: null };
  }
  if (event.type !== 'opinions/replied') return null;
  const { seat: owner, opinion } = event.data;
  const text = event.words?.text;
  return text == null
    ? null
    : { kind: 'promise', owner, opinion, text, dueOn: dueIn(text, event.at) };
}
