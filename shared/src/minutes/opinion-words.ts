import type { Opinion, Second } from '../features/opinions/index.ts';
import { getIn } from '../kernel/index.ts';
import type { Entry } from './pen.ts';
import { type Composing, isToldUnder } from './record.ts';
import { bracketed, say, sentence } from './say.ts';
import allWords from './words.json' with { type: 'json' };

const words = allWords.opinions;

/** More seconds than that are counted, not named. */
const secondsNamed = 10;

/** An opinion word for word, with who gave it how, who wrote it down, who seconds it and what became of it. */
export function opinionEntry(composing: Composing, opinion: Opinion): Entry {
  const { sources } = composing;
  const folded = composing.foldedInto(opinion.id).map(
    (each): Entry => ({
      key: `merged:${each.id}`,
      text: say(words.merged, { said: saidOf(composing, each) }),
      seqs: sources.of('opinions', each.id),
    }),
  );
  const replies = opinion.replies.map(
    (reply): Entry => ({
      key: `reply:${opinion.id}:${reply.seat}`,
      text:
        reply.text === null
          ? sentence(
              say(words.erasedReply, {
                who: composing.nameOf(reply.seat),
                erased: allWords.erased,
              }),
            )
          : sentence(say(words.reply, { who: composing.nameOf(reply.seat), text: reply.text })),
      seqs: sources.of('opinions', opinion.id),
    }),
  );
  return {
    key: `opinion:${opinion.id}`,
    text: saidOf(composing, opinion),
    seqs: sources.of('opinions', opinion.id),
    entries: [...folded, ...replies],
  };
}

/** Who said it how, the words themselves, and what others made of them. */
export function saidOf(composing: Composing, opinion: Opinion): string {
  const who = bracketed(composing.nameOf(opinion.author), howOf(composing, opinion));
  const { text, verbatim } = opinion;
  const said =
    text === null
      ? say(words.erased, { who, erased: allWords.erased })
      : `${say(words.said, { who, text })}${verbatim ? words.verbatim : ''}`;
  // Words that end their own sentence need no second end, also where a note stands behind them.
  const isEnded = text !== null && sentence(text) === text;
  const whole = isEnded ? said : sentence(said);
  return [whole, secondsText(composing, opinion), adoptionText(opinion)].join('');
}

/** 一、二层业主，线上发言，由记录员代记，待本人确认 */
function howOf(composing: Composing, opinion: Opinion): string {
  const { nameOf, sideOf } = composing;
  const { author, channel, record } = opinion;
  const side = sideOf(author);
  const told = [
    // 区政协委员（政协委员） says the same twice.
    nameOf(author).includes(side) ? '' : side,
    // Written down by staff it was not sent in by phone, whatever they wrote it with.
    record !== null && channel === 'typed' ? '' : words.how[channel],
    record === null ? '' : say(words.record[record.answer], { name: nameOf(record.by) }),
    foldedText(composing, opinion),
  ].filter((part) => part !== '');
  return told.join(allWords.brackets.comma);
}

/** Into whose opinion it was folded, where it is not told below that one. */
function foldedText({ state: { opinions }, nameOf }: Composing, opinion: Opinion): string {
  const { mergedInto } = opinion;
  const into = mergedInto === null ? undefined : getIn(opinions.opinions, mergedInto);
  if (into?.status !== 'shown' || isToldUnder(opinions, opinion)) return '';
  return say(words.mergedWith, { name: nameOf(into.author) });
}

function secondsText({ standsFor, nameOf }: Composing, { seconds }: Opinion): string {
  const people = new Map(
    seconds.map((second): [string, Second] => [standsFor(second.seat), second]),
  );
  if (people.size === 0) return '';
  const each = [...people.values()];
  const names = each
    .slice(0, secondsNamed)
    .map(({ seat }) => nameOf(seat))
    .join(allWords.and);
  const recorded = each.filter((second) => second.recorded).length;
  if (each.length > secondsNamed) return say(words.secondedByMany, { names, n: each.length });
  return say(recorded === 0 ? words.secondedBy : words.recordedSeconds, { names, n: recorded });
}

/** What became of the opinion; empty while that is open. */
export function adoptionText({ adoption, adoptionReason }: Opinion): string {
  if (adoption === 'pending') return '';
  const told = words[adoption];
  return adoptionReason === null
    ? `${told}${allWords.fullStop}`
    : sentence(say(words.because, { adoption: told, reason: adoptionReason }));
}
