import { isHeld, type VoteId, whyUncounted } from '../features/votes/index.ts';
import { getIn, type Id } from '../kernel/index.ts';
import type { MeetingEvent, StreamEvent } from '../meeting/index.ts';
import { amendmentTold, decisionTold, reservationTold } from './clause-tellers.ts';
import { proxyTold, turnTold } from './mandate-tellers.ts';
import { judgementTold, opinionTold, replyTold } from './opinion-tellers.ts';
import { questionOf } from './question.ts';
import type { Composing } from './record.ts';
import { say, sentence } from './say.ts';
import { titleOf } from './sections/agenda.ts';
import { commitmentText } from './sections/commitments.ts';
import { figuresText } from './vote-figures.ts';
import { outcomeText } from './vote-words.ts';
import allWords from './words.json' with { type: 'json' };

const words = allWords.happenings;

type Of<T extends MeetingEvent['type']> = Extract<MeetingEvent, { readonly type: T }>;

type Tell<E> = (event: E, composing: Composing) => string | null;

/** Only what belongs into minutes: settings, ballots and numbers that move are the record's alone. */
const tellers: { readonly [T in MeetingEvent['type']]?: Tell<Of<T>> } = {
  'life/meeting-opened': () => words.opened,
  'life/meeting-adjourned': () => words.adjourned,
  'life/meeting-resumed': () => words.resumed,
  'life/meeting-closed': () => words.closed,
  'life/meeting-reopened': ({ words: told }) =>
    sentence(say(words.reopened, { reason: told?.reason ?? allWords.erased })),
  'agenda/item-started': itemTold(words.itemStarted),
  'agenda/item-finished': itemTold(words.itemFinished),
  'agenda/item-skipped': itemTold(words.itemSkipped),
  'opinions/opinion-raised': ({ data }, composing) => opinionTold(composing, data.opinion),
  'opinions/replied': ({ data }, composing) => (data.given ? replyTold(composing, data) : null),
  'opinions/opinion-judged': ({ data }, composing) => judgementTold(composing, data.opinion),
  'clauses/amendment-proposed': ({ data }, composing) => amendmentTold(composing, data.amendment),
  'clauses/amendment-decided': ({ data }, composing) => decisionTold(composing, data.amendment),
  'clauses/reserved': ({ data }, composing) => reservationTold(composing, data.reservation),
  'drafts/version-frozen': frozenTold,
  'photos/photo-attached': sheetTold,
  'drafts/draft-reopened': ({ data }, composing) => reopenedTold(composing, data.draft),
  'votes/vote-opened': ({ data }, composing) => voteOpenedTold(composing, data.vote),
  'votes/quorum-missed': ({ data }, composing) => voteClosedTold(composing, data.vote),
  'votes/vote-closed': ({ data }, composing) => voteClosedTold(composing, data.vote),
  'votes/vote-annulled': ({ data }, composing) => voteBrokenTold(composing, data.vote),
  'votes/vote-withdrawn': ({ data }, composing) =>
    data.cause === undefined ? null : keyLostTold(composing, data.vote),
  'votes/ballots-counted': ({ data }, composing) => voteClosedTold(composing, data.vote),
  'commitments/recorded': ({ data }, composing) => commitmentTold(composing, data.commitment),
  'commitments/answered': ({ data }, composing) =>
    data.given ? commitmentTold(composing, data.commitment) : null,
  'votes/proxy-ended': ({ data }, composing) => turnTold('proxyEnded', composing, data),
  'votes/proxy-resumed': ({ data }, composing) => turnTold('proxyResumed', composing, data),
  'entitlements/proxy-recorded': ({ data }, composing) =>
    proxyTold('proxyRecorded', composing, data),
  'entitlements/proxy-withdrawn': ({ data }, composing) =>
    proxyTold('proxyWithdrawn', composing, data),
  // Whose it is and what it is staff alone know; a line of the record may come into the minutes.
  'entitlements/interest-noted': () => words.interestNoted,
  'entitlements/interest-dropped': () => words.interestDropped,
  'attendance/left': ({ data }, { nameOf }) => say(words.left, { who: nameOf(data.seat) }),
};

function commitmentTold(composing: Composing, id: Id<'commitment'>): string | null {
  const commitment = getIn(composing.state.commitments.commitments, id);
  return commitment === undefined ? null : commitmentText(composing, commitment);
}

/** How the event is told; undefined for one that is not. */
export function tellerOf(
  event: StreamEvent,
): ((composing: Composing) => string | null) | undefined {
  if (!Object.prototype.hasOwnProperty.call(tellers, event.type)) return undefined;
  // The table has seen to it that what stands under a type takes events of that type.
  const tell = tellers[event.type as MeetingEvent['type']] as Tell<StreamEvent> | undefined;
  return tell && ((composing) => tell(event, composing));
}

type ItemEvent = Of<'agenda/item-started' | 'agenda/item-finished' | 'agenda/item-skipped'>;

function itemTold(template: string): Tell<ItemEvent> {
  return ({ data }, { state }) => {
    const item = getIn(state.agenda.items, data.item);
    return item === undefined ? null : say(template, { title: titleOf(item) });
  };
}

function frozenTold({ data }: Of<'drafts/version-frozen'>, { state }: Composing): string | null {
  const draft = getIn(state.drafts.drafts, data.draft);
  if (draft?.kind !== 'consensus') return null;
  const { version, hash } = data;
  const title = draft.title ?? allWords.erased;
  return say(words.frozen, { title, version, hash: hash.slice(0, 8) });
}

function reopenedTold({ state }: Composing, id: Id<'draft'>): string | null {
  const draft = getIn(state.drafts.drafts, id);
  return draft?.kind === 'consensus'
    ? say(words.reopenedText, { title: draft.title ?? allWords.erased })
    : null;
}

/** Of a signed text alone: approvals of the minutes are no part of the meeting. */
function sheetTold({ data }: Of<'photos/photo-attached'>, { state }: Composing): string | null {
  const { about, hash, photo } = data;
  if (about.kind !== 'sheet') return null;
  const title = getIn(state.drafts.drafts, about.draft)?.title ?? allWords.erased;
  const isKept = state.photos.photos.some(
    (each) => each.id === photo && !each.isRemoved && each.title !== null,
  );
  const { version } = about;
  return say(isKept ? words.sheetAttached : words.sheetRemoved, {
    ...{ title, version, hash: hash.slice(0, 8) },
  });
}

function heldVote({ state }: Composing, id: VoteId) {
  const vote = getIn(state.votes.votes, id);
  return vote !== undefined && isHeld(vote) ? vote : undefined;
}

function voteOpenedTold(composing: Composing, id: VoteId): string | null {
  const vote = heldVote(composing, id);
  if (vote === undefined) return null;
  const question = questionOf(composing, vote);
  if (vote.status === 'withdrawn' && whyUncounted(vote) === null)
    return say(words.voteWithdrawn, { question });
  const { subject } = vote;
  if (subject === null) return say(words.voteOpened, { question });
  const title = getIn(composing.state.drafts.drafts, subject.draft)?.title ?? allWords.erased;
  return say(words.voteOnText, { question, title, version: subject.version });
}

function voteClosedTold(composing: Composing, id: VoteId): string | null {
  const vote = heldVote(composing, id);
  if (vote === undefined) return null;
  const question = questionOf(composing, vote);
  const { outcome } = vote;
  if (vote.status === 'withdrawn' || outcome === null)
    return say(words.voteWithdrawn, { question });
  const figures = figuresText(vote, outcome);
  const form = outcome.verdict.outcome === 'no_quorum' ? words.voteMissed : words.voteClosed;
  const told = say(form, { question, figures, outcome: outcomeText(vote, outcome) });
  const { annulled } = vote;
  if (annulled === null) return told;
  const reason = annulled.reason ?? allWords.erased;
  return `${told}${sentence(say(allWords.votes.annulled, { reason }))}`;
}

function keyLostTold(composing: Composing, id: VoteId): string | null {
  const vote = heldVote(composing, id);
  return vote === undefined
    ? null
    : say(words.voteKeyLost, { question: questionOf(composing, vote) });
}

/** Where nothing was counted; a count that was annulled says so where it is told. */
function voteBrokenTold(composing: Composing, id: VoteId): string | null {
  const vote = heldVote(composing, id);
  if (vote === undefined || vote.outcome !== null) return null;
  const reason = vote.annulled?.reason ?? allWords.erased;
  return sentence(say(words.voteBroken, { question: questionOf(composing, vote), reason }));
}
