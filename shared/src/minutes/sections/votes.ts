import {
  type Final,
  finalOf,
  type HeldVote,
  isHeld,
  type Outcome,
  whyUncounted,
} from '../../features/votes/index.ts';
import { valuesOf } from '../../kernel/index.ts';
import { stretchOf } from '../dates.ts';
import { mandatesTexts } from '../mandate-tellers.ts';
import type { Entry, Pen } from '../pen.ts';
import { questionOf } from '../question.ts';
import { within } from '../quota.ts';
import type { Composing } from '../record.ts';
import { say, sentence } from '../say.ts';
import { channelTexts, enteredText, proxiedText, struckText } from '../vote-channels.ts';
import { countingTexts, figuresText } from '../vote-figures.ts';
import { putText, warnedTexts } from '../vote-put.ts';
import { reasonsWithin, reasonTexts } from '../vote-reasons.ts';
import { finalText, outcomeText, selectionTexts, stepText } from '../vote-words.ts';
import allWords from '../words.json' with { type: 'json' };

const words = allWords.votes;
const quota = 8000;

export interface Decided {
  readonly vote: HeldVote;
  readonly outcome: Outcome;
}

/** Votes that have come to an end, in the order in which they were held. */
export function decidedVotes({ state }: Composing): Decided[] {
  return valuesOf(state.votes.votes)
    .filter(isHeld)
    .sort((a, b) => a.openedAt - b.openedAt)
    .flatMap((vote) => (vote.outcome === null ? [] : [{ vote, outcome: vote.outcome }]));
}

/** It decides something, and that something is no more than an intention; a mere record is neither. */
export function isIntention({ vote, outcome }: Decided): boolean {
  return vote.rule.advisory && outcome.verdict.outcome !== 'noted';
}

/** 表决情况: each vote with its text, its rule, its figures and the whole chain that leads to the verdict. */
export function writeVotes(composing: Composing, pen: Pen): void {
  const votes = decidedVotes(composing).map((decided) => ({
    ...decided,
    entries: entriesFor(composing, decided),
  }));
  const broken = uncountedVotes(composing);
  if (votes.length + broken.length === 0) return;
  const seqs = composing.sources.of('votes');
  pen.heading(1, { key: 'votes', text: words.heading, seqs });
  const { kept, left } = within(quota, votes, { sizeOf });
  // What came of a vote stands in the minutes, however much has been written on ballots.
  const unused = quota - kept.reduce((sum, each) => sum + sizeOf(each), 0);
  for (const { vote, entries } of kept) {
    const of = composing.sources.of('votes', vote.id);
    pen.heading(2, { key: `vote:${vote.id}`, text: headingOf(composing, vote), seqs: of });
    for (const entry of entries.before) pen.paragraph(entry);
    pen.list(`vote:${vote.id}:chain`, entries.chain);
    for (const entry of entries.after) pen.paragraph(entry);
    const reasons = reasonsWithin(unused / kept.length, reasonTexts(composing, vote));
    reasons.forEach((text, i) => {
      pen.paragraph({ key: `vote:${vote.id}:reason:${i}`, text, seqs: of });
    });
  }
  if (left > 0) pen.paragraph({ key: 'votes:rest', text: say(words.rest, { n: left }), seqs });
  for (const vote of broken) {
    const of = composing.sources.of('votes', vote.id);
    pen.paragraph({ key: `vote:${vote.id}:broken`, text: brokenText(composing, vote), seqs: of });
  }
}

function sizeOf({ entries }: { readonly entries: VoteEntries }): number {
  const all = [...entries.before, ...entries.chain, ...entries.after];
  return all.reduce((sum, { text }) => sum + text.length, 0);
}

/** Asked again under the same words, the two are not to be mixed up. */
function headingOf(composing: Composing, vote: HeldVote): string {
  const question = questionOf(composing, vote);
  return vote.annulled === null ? question : say(words.voided, { question });
}

/** Votes that were broken off, or undone without their key: nothing was counted. */
export function uncountedVotes({ state }: Composing): HeldVote[] {
  return valuesOf(state.votes.votes)
    .filter(isHeld)
    .filter((vote) => whyUncounted(vote) !== null)
    .sort((a, b) => a.openedAt - b.openedAt);
}

function brokenText(composing: Composing, vote: HeldVote): string {
  const { annulled, openedAt, closedAt } = vote;
  const question = questionOf(composing, vote);
  if (annulled === null) {
    const at = closedAt ?? openedAt;
    return say(words.keyLost, { question, time: stretchOf(at, at) });
  }
  const { at, reason } = annulled;
  const told = { question, time: stretchOf(at, at), reason: reason ?? allWords.erased };
  return sentence(say(words.broken, told));
}

interface VoteEntries {
  readonly before: readonly Entry[];
  readonly chain: readonly Entry[];
  readonly after: readonly Entry[];
}

function entriesFor(composing: Composing, { vote, outcome }: Decided): VoteEntries {
  const { sources } = composing;
  const seqs = sources.of('votes', vote.id);
  const entry = (part: string, text: string): Entry => ({
    key: `vote:${vote.id}:${part}`,
    text,
    seqs,
  });
  const { verdict } = outcome;
  const steps = [...verdict.quorum.opening, ...verdict.conditions];
  const chain = [
    ...countingTexts(vote, outcome),
    ...selectionTexts(vote, outcome),
    ...steps.map((step, i) => stepText(vote, step, i === steps.length - 1)),
  ].map((text, i) => entry(`step:${i}`, text));
  const final = vote.annulled === null ? finalOf(composing.state.votes.votes, vote.id) : null;
  const result = `${outcomeText(vote, outcome, final)}${isIntention({ vote, outcome }) ? words.advisory : ''}`;
  const assisted = enteredText(composing, vote);
  const after = [
    entry('outcome', result),
    ...finalEntries(composing, { vote, final }, entry),
    ...annulledTexts(vote).map((text) => entry('annulled', text)),
  ];
  const proxied = proxiedText(composing, vote);
  if (proxied !== null) after.push(entry('proxied', proxied));
  if (assisted !== null) {
    after.push({ ...entry('assisted', assisted), seqs: sources.assisted(vote.id) });
  }
  const taken = sources.struck(vote.id);
  const struck = struckText(taken.length);
  if (struck !== null) after.push({ ...entry('struck', struck), seqs: taken });
  return {
    before: [
      entry('put', putText(composing, vote)),
      ...warnedTexts(vote).map((text) => entry('warned', text)),
      ...mandatesTexts(composing, vote).map((text) => entry('mandates', text)),
      entry('figures', figuresText(vote, outcome)),
      ...channelTexts(outcome).map((text) => entry('channels', text)),
      ...(chain.length === 0 ? [] : [entry('chain-lead', words.chain)]),
    ],
    chain,
    after,
  };
}

/** Everybody who has a place once the run-offs have been counted; it rests on all of these votes. */
function finalEntries(
  { sources }: Composing,
  { vote: of, final }: { readonly vote: HeldVote; readonly final: Final | null },
  entry: (part: string, text: string) => Entry,
): Entry[] {
  const text = finalText(of, final);
  if (final === null || text === null) return [];
  const held = [final.first, ...final.runoffs];
  const seqs = held.flatMap((vote) => sources.of('votes', vote.id)).sort((a, b) => a - b);
  return [{ ...entry('final', text), seqs }];
}

/** A count that cannot stand stays on record, with the reason. */
function annulledTexts({ annulled }: HeldVote): string[] {
  if (annulled === null) return [];
  return [sentence(say(words.annulled, { reason: annulled.reason ?? allWords.erased }))];
}
