import type { StreamEvent } from '@haoshangliang/shared/meeting';
import type { InputOf, wordsApi } from '@haoshangliang/shared/wire';

export type What = InputOf<typeof wordsApi.eraseWords>['what'];

/** Events that hold words of what is meant. Its words are copied into each event that shows or changes it. */
export function written(events: readonly StreamEvent[], what: What): number[] {
  const meant = events.filter((event) => event.words !== null && isMeant(event, what));
  return meant.map(({ seq }) => seq);
}

function isMeant({ seq, type, data }: StreamEvent, what: What): boolean {
  if ('seqs' in what) return what.seqs.includes(seq);
  if (typeof data !== 'object' || data === null) return false;
  if ('opinion' in what)
    return type.startsWith('opinions/') && 'opinion' in data && data.opinion === what.opinion;
  if ('comment' in what)
    return type.startsWith('comments/') && 'comment' in data && data.comment === what.comment;
  if ('material' in what)
    return type.startsWith('materials/') && 'material' in data && data.material === what.material;
  if ('photo' in what)
    return type.startsWith('photos/') && 'photo' in data && data.photo === what.photo;
  const { vote, seat } = what.ballot;
  const isTheirs = 'vote' in data && data.vote === vote && 'seat' in data && data.seat === seat;
  return type.startsWith('votes/ballot-') && isTheirs;
}
