import type { CommitmentsCommand } from '@haoshangliang/shared/features/commitments';
import type { OpinionsEvent } from '@haoshangliang/shared/features/opinions';
import { getIn, type Id, type Recorded, type SeatId } from '@haoshangliang/shared/kernel';
import type { MeetingState, StreamEvent } from '@haoshangliang/shared/meeting';
import { dueIn } from './due-in.ts';

export type Promised = Omit<Extract<CommitmentsCommand, { type: 'commitments/record' }>, 'type'>;

/** An opinion, or what a seat replied to one. */
export interface SaidIn {
  readonly opinion: Id<'opinion'>;
  readonly replyOf: SeatId | null;
}

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
  const { at } = event;
  if (event.type === 'opinions/opinion-raised' && event.words !== null) {
    const { author, opinion } = event.data;
    return raised({ author, opinion, text: event.words.text, at }, people);
  }
  if (event.type !== 'opinions/replied') return null;
  const { seat, opinion } = event.data;
  return replied({ author: seat, opinion, text: event.words?.text ?? null, at });
}

/** The same of a line whose event has gone by: as it stands now. */
export function promisedOf(
  { opinion: id, replyOf }: SaidIn,
  { people, opinions }: People & Pick<MeetingState, 'opinions'>,
): Promised | null {
  const opinion = getIn(opinions.opinions, id);
  if (opinion === undefined) return null;
  if (replyOf === null) return raised({ ...opinion, opinion: id }, people);
  const reply = opinion.replies.find(({ seat }) => seat === replyOf);
  return reply === undefined ? null : replied({ ...reply, author: replyOf, opinion: id });
}

interface Said {
  readonly author: SeatId;
  readonly opinion: Id<'opinion'>;
  /** Null once erased. */
  readonly text: string | null;
  readonly at: number;
}

function raised({ author, opinion, text, at }: Said, people: MeetingState['people']) {
  if (text === null) return null;
  const isDepartment = getIn(people.seats, author)?.role === 'department';
  return isDepartment
    ? promise({ author, opinion, text, at })
    : ({ kind: 'question', owner: null, opinion, text, dueOn: null } as const);
}

function replied({ text, ...said }: Said): Promised | null {
  return text === null ? null : promise({ ...said, text });
}

function promise({ author: owner, opinion, text, at }: Said & { readonly text: string }) {
  return { kind: 'promise', owner, opinion, text, dueOn: dueIn(text, at) } as const;
}
