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
  if (!('ballot' in what)) return isOf({ type, data }, what);
  const { vote, seat } = what.ballot;
  const isTheirs = 'vote' in data && data.vote === vote && 'seat' in data && data.seat === seat;
  return type.startsWith('votes/ballot-') && isTheirs;
}

/** Where what bears such an id has its events. */
const features = {
  opinion: 'opinions/',
  comment: 'comments/',
  material: 'materials/',
  photo: 'photos/',
} as const;

type Named = Exclude<What, { ballot: unknown } | { seqs: unknown }>;

function isOf({ type, data }: { type: string; data: object }, what: Named): boolean {
  return Object.entries(what).every(
    ([kind, id]) =>
      type.startsWith(features[kind as keyof typeof features]) &&
      Object.entries(data).some(([key, value]) => key === kind && value === id),
  );
}
