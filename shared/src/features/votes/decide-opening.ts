import { accept, reject } from '../../kernel/index.ts';
import { formOf, wordsOf } from './decide-preparing.ts';
import { type Decided, withPrepared } from './decided.ts';
import { electorateOf, isThere, mostHeld } from './electorate.ts';
import { maxTotal, measuresArea } from './rule.ts';
import { cannotHide } from './secret-guards.ts';
import type { Question, VoteId, VotesFacts, VotesState } from './state.ts';
import type { House } from './steps.ts';
import { type Elector, sumOf } from './sum.ts';
import { tallyOf } from './tally.ts';
import { judge, type Verdict } from './verdict.ts';
import { warningsOf } from './warnings.ts';

/** All that a vote opens with. */
interface Opening {
  readonly scope: Pick<Question, 'rule' | 'terms'>;
  readonly electors: readonly Elector[];
  readonly house: House;
  /** As it would be without a single ballot: says whether there is a quorum. */
  readonly verdict: Verdict;
  /** What the event says of the vote. */
  readonly form: ReturnType<typeof formOf> & { readonly hash: string | null };
  readonly words: ReturnType<typeof wordsOf>;
}

interface Scene {
  readonly state: VotesState;
  readonly facts: VotesFacts;
}

interface Opened {
  readonly vote: VoteId;
  readonly doubles?: number | undefined;
}

export function openVote(
  state: VotesState,
  { vote: id, doubles = 0 }: Opened,
  facts: VotesFacts,
): Decided {
  return withOpening({ state, facts }, id, ({ scope, electors, house, verdict, form, words }) => {
    const missed = verdict.quorum.opening.find(({ holds }) => !holds);
    if (missed !== undefined) {
      const { measure, count, total, needed } = missed;
      return reject('no-quorum', { measure, eligible: total, present: count, needed });
    }
    const closesAt = facts.now + form.seconds * 1000;
    const electorate = Object.fromEntries(electors.map(({ seat, ...weight }) => [seat, weight]));
    return accept({
      type: 'votes/vote-opened',
      data: {
        ...{ vote: id, ...form, closesAt, opening: house, electorate },
        ...keyFor(id, form, facts),
        ...warned(scope, facts, doubles),
      },
      words,
    });
  });
}

/** Nothing where there was nothing to warn of. */
function warned(scope: Opening['scope'], facts: VotesFacts, doubles: number) {
  const found = warningsOf(scope, facts).map(({ code, count }) => ({ code, count }));
  const all = doubles === 0 ? found : [...found, { code: 'double' as const, count: doubles }];
  return all.length === 0 ? {} : { warned: all };
}

function keyFor(id: VoteId, { secrecy }: Opening['form'], facts: VotesFacts) {
  return secrecy === 'secret' ? { key: facts.sealingKey(id) } : {};
}

/** Refused where the quorum is there after all: then the vote can be opened. */
export function recordNoQuorum(state: VotesState, id: VoteId, facts: VotesFacts): Decided {
  return withOpening({ state, facts }, id, ({ house, verdict, form, words }) => {
    if (verdict.outcome !== 'no_quorum') return reject('quorum-met');
    const tally = tallyOf(form.method, [], measuresArea(form.rule));
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
  { question, options, subject }: Question,
  facts: VotesFacts,
  then: (hash: string | null, words: Opening['words']) => Decided,
): Decided {
  if (question === null || options === null) return reject('question-erased');
  const words = wordsOf({ question, options });
  if (subject === null) return then(null, words);
  const text = facts.version(subject);
  if (text === null) return reject('version-unknown');
  return text.shown ? then(text.hash, words) : reject('version-not-shown');
}

type Found = Pick<Opening, 'scope' | 'electors' | 'house' | 'verdict'>;

function withElectors(vote: Question, facts: VotesFacts, then: (found: Found) => Decided): Decided {
  const { rule, method } = vote;
  const area = measuresArea(rule);
  const electors = electorateOf(vote, facts);
  if (electors.length === 0) return reject('electorate-empty');
  const held = mostHeld(electors);
  if (held > (rule.proxies ?? held))
    return reject('proxies-exceeded', { count: held, most: rule.proxies ?? 0 });
  const exposed = cannotHide(vote.secrecy, electors);
  if (exposed !== null) return exposed;
  const there = electors.filter((elector) => isThere(elector, facts));
  const house = { eligible: sumOf(electors, area), present: sumOf(there, area) };
  const { heads, area: total } = house.eligible;
  if (Math.max(heads, total ?? 0) > maxTotal) return reject('electorate-too-large');
  const verdict = judge(rule, { ...house, opening: house, tally: tallyOf(method, [], area) });
  const measured = !area || total !== null;
  if (verdict !== null && measured) return then({ scope: vote, electors, house, verdict });
  const count = electors.filter((elector) => elector.area === null).length;
  return reject('area-missing', { count });
}
