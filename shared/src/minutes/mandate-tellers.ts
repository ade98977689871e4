import { type HeldVote, isHeld, lineFor, type VoteId } from '../features/votes/index.ts';
import { emptyMap, getIn, type SeatId, valuesOf } from '../kernel/index.ts';
import { questionOf } from './question.ts';
import type { Composing } from './record.ts';
import { say } from './say.ts';
import allWords from './words.json' with { type: 'json' };

const words = allWords.happenings;

interface Given {
  readonly giver: SeatId;
  readonly holder: SeatId;
}

/** 委托: who has appointed whom, and that it has been taken back. The letter stays in the record. */
export function proxyTold(
  how: 'proxyRecorded' | 'proxyWithdrawn',
  { nameOf }: Composing,
  { giver, holder }: Given,
): string {
  return say(words[how], { giver: nameOf(giver), holder: nameOf(holder) });
}

/** In one vote alone the giver votes after all, or by proxy again. */
export function turnTold(
  how: 'proxyEnded' | 'proxyResumed',
  composing: Composing,
  { vote: id, of }: { readonly vote: VoteId; readonly of: SeatId | null },
): string | null {
  const { state, nameOf } = composing;
  const vote = getIn(state.votes.votes, id);
  if (vote === undefined || of === null || !isHeld(vote)) return null;
  const proxies = lineFor(state.votes, id, of)?.proxies ?? [];
  const holder = proxies.find((proxy) => proxy.of === of)?.to ?? null;
  const question = questionOf(composing, vote);
  return say(words[how], { question, giver: nameOf(of), holder: nameOf(holder) });
}

/** As many as one sentence holds; everybody stands in the register. */
const most = 40;

/** Which proxies stand on the roll, those of whom was admitted later among them, and who took theirs back in the vote. */
export function mandatesTexts({ state, nameOf, placeOf }: Composing, { id }: HeldVote): string[] {
  const lines = valuesOf(state.votes.rolls[id] ?? emptyMap);
  const given = lines
    .flatMap(({ proxies = [] }) => proxies)
    .sort((one, other) => placeOf(one.of) - placeOf(other.of));
  if (given.length === 0) return [];
  const listed = (parts: readonly string[]) => parts.slice(0, most).join(allWords.and);
  const pairs = given.map(({ of, to }) =>
    say(allWords.votes.given, { giver: nameOf(of), holder: nameOf(to) }),
  );
  const ended = given.filter((proxy) => proxy.ended === true).map(({ of }) => nameOf(of));
  const { mandates, mandatesMany } = allWords.votes;
  const form = pairs.length > most ? mandatesMany : mandates;
  const told = say(form, { n: pairs.length, proxies: listed(pairs) });
  if (ended.length === 0) return [told];
  const turned = ended.length > most ? allWords.votes.endedMany : allWords.votes.ended;
  return [`${told}${say(turned, { n: ended.length, who: listed(ended) })}`];
}
