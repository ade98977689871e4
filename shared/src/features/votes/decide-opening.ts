import { accept, reject } from '../../kernel/index.ts';
import { formOf } from './decide-preparing.ts';
import { type Decided, withPrepared } from './decided.ts';
import { maxTotal, measuresArea } from './rule.ts';
import type { Question, VoteId, VotesFacts, VotesState } from './state.ts';
import { type Elector, sumOf, tallyOf } from './tally.ts';
import { type House, judge, type Verdict } from './verdict.ts';

/** All that a vote opens with. */
interface Opening {
  readonly electors: readonly Elector[];
  readonly house: House;
  /** As it would be without a single ballot: says whether there is a quorum. */
  readonly verdict: Verdict;
  /** What the event says of the vote. */
  readonly form: ReturnType<typeof formOf> & { readonly hash: string | null };
  readonly words: { readonly question: string };
}

interface Scene {
  readonly state: VotesState;
  readonly facts: VotesFacts;
}

export function openVote(state: VotesState, id: VoteId, facts: VotesFacts): Decided {
  return withOpening({ state, facts }, id, ({ electors, house, verdict, form, words }) => {
    const missed = verdict.quorum.opening.find(({ holds }) => !holds);
    if (missed !== undefined) {
      const { measure, count, total, needed } = missed;
      return reject('no-quorum', { measure, eligible: total, present: count, needed });
    }
    const closesAt = facts.now + form.seconds * 1000;
    const electorate = Object.fromEntries(electors.map(({ seat, ...weight }) => [seat, weight]));
    return accept({
      type: 'votes/vote-opened',
      data: { vote: id, ...form, closesAt, opening: house, electorate },
      words,
    });
  });
}

/** Refused where the quorum is there after all: then the vote can be opened. */
export function recordNoQuorum(state: VotesState, id: VoteId, facts: VotesFacts): Decided {
  return withOpening({ state, facts }, id, ({ house, verdict, form, words }) => {
    if (verdict.outcome !== 'no_quorum') return reject('quorum-met');
    const tally = tallyOf([], measuresArea(form.rule));
    const outcome = { present: house.present, tally, verdict };
    return accept({
      type: 'votes/quorum-missed',
      data: { vote: id, ...form, opening: house, outcome },
      words,
    });
  });
}

function withOpening(scene: Scene, id: VoteId, then: (opening: Opening) => Decided): Decided {
  const { state, facts } = scene;
  return withPrepared(state, id, (vote) => {
    if (state.current !== null) return reject('another-vote-open');
    const { currentItem: item } = facts;
    if (vote.item !== null && vote.item !== item) return reject('item-not-current');
    return withWords(vote, facts, (hash, words) => {
      const form = { ...formOf(vote, vote.rule), item, hash };
      return withElectors(vote, facts, (found) => then({ ...found, form, words }));
    });
  });
}

/** A question and, if it is about a text, one that everybody may read. */
function withWords(
  { question, subject }: Question,
  facts: VotesFacts,
  then: (hash: string | null, words: Opening['words']) => Decided,
): Decided {
  if (question === null) return reject('question-erased');
  if (subject === null) return then(null, { question });
  const text = facts.version(subject);
  if (text === null) return reject('version-unknown');
  return text.shown ? then(text.hash, { question }) : reject('version-not-shown');
}

type Found = Pick<Opening, 'electors' | 'house' | 'verdict'>;

function withElectors(vote: Question, facts: VotesFacts, then: (found: Found) => Decided): Decided {
  const { rule } = vote;
  const area = measuresArea(rule);
  const electors = facts.electors();
  if (electors.length === 0) return reject('electorate-empty');
  const there = electors.filter(({ seat }) => facts.present(seat));
  const house = { eligible: sumOf(electors, area), present: sumOf(there, area) };
  const { heads, area: total } = house.eligible;
  if (Math.max(heads, total ?? 0) > maxTotal) return reject('electorate-too-large');
  const verdict = judge(rule, { ...house, opening: house, tally: tallyOf([], area) });
  if (verdict !== null) return then({ electors, house, verdict });
  const count = electors.filter((elector) => elector.area === null).length;
  return reject('area-missing', { count });
}
