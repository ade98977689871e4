import type { HeldVote } from '../features/votes/index.ts';
import { getIn } from '../kernel/index.ts';
import type { MeetingState } from '../meeting/index.ts';
import { stretchOf } from './dates.ts';
import type { Composing } from './record.ts';
import { ruleText } from './rule-words.ts';
import { say } from './say.ts';
import { boxText } from './vote-box.ts';
import allWords from './words.json' with { type: 'json' };

const words = allWords.votes;

/** Whose question it was, where it was not everybody's. */
function scopeText({ people }: MeetingState, { terms: { groups, presentOnly } }: HeldVote): string {
  const names = (groups ?? []).map((id) => getIn(people.groups, id)?.name ?? allWords.erased);
  return [
    groups === null ? '' : say(words.onlyGroups, { groups: names.join(allWords.and) }),
    presentOnly ? words.onlyPresent : '',
  ].join('');
}

/** What whoever opened the vote was told beforehand. */
export function warnedTexts({ warned = [] }: HeldVote): string[] {
  if (warned.length === 0) return [];
  const parts = warned.map(({ code, count }) => say(words.warned[code], { n: count }));
  return [say(words.warnedLine, { parts: parts.join(allWords.and) })];
}

/** Without a quorum nobody voted: it was put, and no more. */
function heldWords({ secrecy, outcome }: HeldVote): string {
  const isHeld = outcome?.verdict.outcome !== 'no_quorum';
  if (secrecy === 'secret') return isHeld ? words.heldSecret : words.calledSecret;
  if (!isHeld) return words.called;
  const { channels = [] } = outcome ?? {};
  // A show of hands is called by its name, whether or not names were noted.
  return channels.length > 0 && channels.every(({ by }) => by === 'hands')
    ? words.heldHands
    : words.held;
}

/** When and on which text people voted, and by which rule. */
export function putText({ state }: Composing, vote: HeldVote): string {
  const { subject, openedAt, closedAt, hash } = vote;
  const draft = subject === null ? undefined : getIn(state.drafts.drafts, subject.draft);
  const rule = ruleText(vote);
  return [
    say(heldWords(vote), { time: stretchOf(openedAt, closedAt ?? openedAt) }),
    vote.terms.live === true ? words.live : '',
    subject === null
      ? ''
      : say(words.text, {
          title: draft?.title ?? allWords.erased,
          version: subject.version,
          hash: (hash ?? '').slice(0, 8),
        }),
    scopeText(state, vote),
    rule === null ? '' : say(words.rule, { rule }),
    boxText(state.votes.sealed[vote.id]),
  ].join('');
}
