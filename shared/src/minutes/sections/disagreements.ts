import type { Opinion, Stance } from '../../features/opinions/index.ts';
import { valuesOf } from '../../kernel/index.ts';
import { clauseRows } from '../../meeting/index.ts';
import { chineseNumber } from '../numerals.ts';
import type { Entry, Pen } from '../pen.ts';
import { within } from '../quota.ts';
import { type Composing, meetingGoesOn } from '../record.ts';
import { bracketed, say, sentence } from '../say.ts';
import allWords from '../words.json' with { type: 'json' };
import { decidedVotes } from './votes.ts';

const words = allWords.disagreements;
const quota = 6000;

/**
 * 分歧与保留意见: what stayed against or reserved, word for word. Whoever later spoke for the matter is not among them;
 * what they said before stands under 协商情况.
 */
export function writeDisagreements(composing: Composing, pen: Pen): void {
  const opinions = standing(composing);
  const entries = [
    ...opinions.map((opinion) => entryOf(composing, opinion)),
    ...reservationsIn(composing),
  ];
  if (entries.length === 0) return;
  const seqs = entries.flatMap((entry) => entry.seqs).sort((a, b) => a - b);
  pen.heading(1, { key: 'disagreements', text: words.heading, seqs });
  const lead = meetingGoesOn(composing.state) ? words.leadSoFar : words.lead;
  const before = isVotedOnSince(composing, opinions) ? words.beforeVote : '';
  pen.paragraph({ key: 'disagreements:lead', text: say(lead, { before }), seqs });
  const { kept, left } = within(quota, entries, { sizeOf: ({ text }) => text.length });
  pen.list('disagreements:list', kept);
  const rest = say(allWords.opinions.rest, { n: left });
  if (left > 0) pen.paragraph({ key: 'disagreements:rest', text: rest, seqs });
}

function isOpposed(stance: Stance): stance is 'against' | 'reserve' {
  return stance === 'against' || stance === 'reserve';
}

function standing({ state, standsFor }: Composing): Opinion[] {
  const shown = valuesOf(state.opinions.opinions)
    .filter(({ status }) => status === 'shown')
    .sort((a, b) => a.no - b.no);
  const lastFor = new Map(
    shown.filter(({ stance }) => stance === 'for').map(({ author, no }) => [standsFor(author), no]),
  );
  return shown.filter(
    ({ stance, author, no }) => isOpposed(stance) && no > (lastFor.get(standsFor(author)) ?? 0),
  );
}

/**
 * Was a yes or no asked for after one of these was raised? Its author may have voted for the matter since, and who voted
 * what is not in the minutes (VO23): neither what they voted is told, nor that nothing has changed.
 */
function isVotedOnSince(composing: Composing, opinions: readonly Opinion[]): boolean {
  const first = Math.min(...opinions.map(({ at }) => at));
  return decidedVotes(composing).some(
    ({ vote: { method, annulled, closedAt } }) =>
      annulled === null &&
      (method.kind === 'approve' || method.kind === 'consent') &&
      closedAt !== null &&
      closedAt >= first,
  );
}

function entryOf({ nameOf, sources }: Composing, { id, author, stance, text }: Opinion): Entry {
  const who = bracketed(nameOf(author), stance === 'against' ? words.against : words.reserve);
  return {
    key: `disagreement:${id}`,
    text:
      text === null
        ? sentence(say(words.erased, { who, erased: allWords.erased }))
        : sentence(say(words.said, { who, text })),
    seqs: sources.of('opinions', id),
  };
}

/** 保留意见 on clauses, in the order of the clauses; without a name where the person did not want one. */
function reservationsIn({ state: { clauses, drafts }, nameOf, sources }: Composing): Entry[] {
  return valuesOf(drafts.drafts).flatMap(({ id: draft, title }) =>
    clauseRows(clauses, draft).flatMap(({ no, reservations }) =>
      reservations.map(({ id, seat, named, text }) => {
        const told = {
          who: named ? nameOf(seat) : words.unnamed,
          title: title ?? allWords.erased,
          text: text ?? allWords.erased,
        };
        return {
          key: `reservation:${id}`,
          text: sentence(
            no === null
              ? say(words.reservedGone, told)
              : say(words.reserved, { ...told, no: chineseNumber(no) }),
          ),
          seqs: sources.of('clauses', id),
        };
      }),
    ),
  );
}
