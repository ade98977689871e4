import {
  type Ballot,
  type HeldVote,
  isOwn,
  lineFor,
  type Outcome,
} from '../features/votes/index.ts';
import { emptyMap, entriesOf, type SeatId } from '../kernel/index.ts';
import type { Composing } from './record.ts';
import { say } from './say.ts';
import { papersText } from './vote-figures.ts';
import allWords from './words.json' with { type: 'json' };

const words = allWords.votes;

/** A hall that raised its hands is named in the register. */
const most = 40;

/** How many ballots came in by which channel, where it was not the phone alone. */
export function channelTexts({ channels = [] }: Outcome): string[] {
  if (channels.every(({ by }) => by === 'phone')) return [];
  const parts = channels.map(({ by, named, sum }) => {
    const name = named ? words.channel[by] : words.countedHands;
    return say(words.channelPart, { channel: name, count: papersText(sum) });
  });
  return [say(words.channels, { parts: parts.join(allWords.and) })];
}

/** Whose ballot staff entered, how it reached them, and who did. What it said stays in the register. */
export function enteredText({ state, nameOf }: Composing, { id }: HeldVote): string | null {
  const ballots = state.votes.ballots[id];
  if (ballots === undefined) return null;
  const entered = entriesOf(ballots)
    .filter(([, { channel }]) => !isOwn(channel))
    .sort(([, a], [, b]) => a.at - b.at)
    // Ballots stand under the seat of the elector.
    .map(([seat, ballot]) => ({ who: nameOf(seat as SeatId), how: howEntered(ballot, nameOf) }));
  if (entered.length === 0) return null;
  const told = byHow(entered.slice(0, most)).join(allWords.semicolon);
  return entered.length > most
    ? say(words.assistedMany, { ballots: told, n: entered.length })
    : say(words.assisted, { ballots: told });
}

/** That a ballot was taken out again is never only the record's to know: whose it was, that is. */
export function struckText(count: number): string | null {
  return count === 0 ? null : say(words.struck, { n: count });
}

/** Who voted by proxy, and by whose: what was chosen stays in the register. */
export function proxiedText({ state, nameOf }: Composing, { id }: HeldVote): string | null {
  const cast = entriesOf(state.votes.ballots[id] ?? emptyMap).flatMap(([seat, { caster, at }]) => {
    const line = lineFor(state.votes, id, seat as SeatId);
    const proxy = line?.proxies?.find(({ to, ended }) => to === caster && ended !== true);
    return proxy === undefined ? [] : [{ ...proxy, at }];
  });
  if (cast.length === 0) return null;
  const told = cast
    .sort((a, b) => a.at - b.at)
    .map(({ of, to }) => say(words.proxy, { who: nameOf(of), name: nameOf(to) }));
  return say(words.proxied, { ballots: told.slice(0, most).join(allWords.and) });
}

interface Entered {
  readonly who: string;
  /** In brackets behind the name. */
  readonly how: string;
}

/** Whoever shares a way shares its words: a hall of seven with one clerk reads them once. */
function byHow(entered: readonly Entered[]): string[] {
  const ways = new Map<string, string[]>();
  for (const { who, how } of entered) ways.set(how, [...(ways.get(how) ?? []), who]);
  return [...ways].map(([how, names]) => `${names.join(allWords.and)}${how}`);
}

function howEntered(ballot: Ballot, nameOf: Composing['nameOf']): string {
  const { channel, by, trace = {} } = ballot;
  const values = {
    name: nameOf(by),
    other: nameOf(trace.with ?? null),
    number: trace.number ?? '',
  };
  if (channel === 'phone' || channel === 'family') return '';
  if (channel !== 'assisted') return say(words.entered[channel], values);
  const { why } = trace;
  if (why === undefined) return say(words.assistedBallot, values);
  return say(words.entered.assisted, { ...values, why: words.help[why] });
}
