import type { PreparedVote, Subject, VoteId } from '@haoshangliang/shared/features/votes';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOutline, useTitleOf } from '../../../outline/index.ts';
import { useAction, useMeeting, useView } from '../../../sync/use-meeting.tsx';
import { useHeldVotes } from '../use-votes.ts';
import { isVotesEvent } from './describe-votes.ts';
import { noMethod } from './method-form.ts';
import { isDecided } from './next-prepared.ts';
import { usualSeconds } from './rule-time.ts';
import { useOffers } from './use-offers.ts';
import { usePrepared } from './use-prepared.ts';
import { formOf, keyOf, readVoteForm, twinOf, type VoteForm, type Wrong } from './vote-form.ts';
import type { AtHand } from './with-kind.ts';

/** The text that was named, else the newest, unless the meeting has decided on it: what is asked next is another matter. */
function useTextAtHand(about: Subject | undefined): AtHand['aboutText'] {
  const { t } = useTranslation('votes-staff');
  const held = useHeldVotes();
  const shown = useOffers().filter((offer) => offer.shown);
  const named = about === undefined ? undefined : keyOf(about);
  const [newest] = shown;
  const open = newest !== undefined && !isDecided(newest.subject, held) ? newest : undefined;
  const text = shown.find(({ key }) => key === named) ?? open;
  if (text === undefined) return null;
  const { title, subject, key } = text;
  return { question: t('desk.asked', { title, version: subject.version }), subject: key };
}

/** The form of a new vote stands as it will most likely be wanted: for the item that runs, about the text at hand. */
function useNewForm(about: Subject | undefined): {
  readonly form: VoteForm;
  readonly asked: readonly string[];
  readonly aboutText: AtHand['aboutText'];
} {
  const { rows, current } = useOutline();
  const titleOf = useTitleOf();
  const aboutText = useTextAtHand(about);
  // Where somebody has appointed another, a vote most likely lets them.
  const proxies = useMeeting((state) => (state.entitlements.proxies.size > 0 ? 1 : 0));
  const next = rows.find(({ item }) => item.kind === 'ballot' && item.status === 'waiting');
  const row = current ?? next;
  const asked = [
    ...(aboutText === null ? [] : [aboutText.question]),
    ...(row?.item.kind === 'ballot' ? [titleOf(row.item)] : []),
  ];
  const form: VoteForm = {
    question: asked[0] ?? '',
    preset: 'majority',
    subject: aboutText?.subject ?? '',
    item: row?.item.id ?? '',
    seconds: usualSeconds,
    ...noMethod,
    ...{
      top: 1,
      tie: 'none',
      household: null,
      proxies,
      presentOnly: false,
      groups: [],
      leastSeconds: 0,
      live: false,
      secrecy: 'named',
      once: false,
    },
  };
  return { form, asked, aboutText };
}

export function useVoteForm(vote: PreparedVote | null, about?: Subject) {
  const offers = useOffers();
  const { rows } = useOutline();
  const { form: fresh, asked, aboutText } = useNewForm(about);
  const action = useAction();
  const [form, setForm] = useState(() => (vote === null ? fresh : formOf(vote)));
  const [wrong, setWrong] = useState<Wrong | null>(null);
  const [countedAt, setCountedAt] = useState<number | null>(null);
  const saved = useSaved(vote, countedAt);
  const items = rows.map(({ item }) => item.id);
  /** `then`: goes on to opening the vote, or what is done instead. */
  const save = async (then: 'open' | (() => void)) => {
    const read = readVoteForm(form, { offers, items, vote });
    setWrong(read.wrong);
    if (read.wrong !== null) return;
    const fate = await action.run(
      vote === null
        ? { type: 'votes/prepare-vote', ...read.value }
        : { type: 'votes/change-vote', vote: vote.id, ...read.value },
    );
    if (fate.step !== 'counted') return;
    if (then === 'open') setCountedAt(fate.seq);
    else then();
  };
  const keepsRule = vote?.rule.preset === null;
  const fields = { form, setForm, wrong, offers, rows, asked, aboutText, keepsRule };
  const prepared = usePrepared();
  const twin = saved === null && !action.busy ? twinOf(form, vote, prepared) : null;
  return { fields, action, save, saved, twin };
}

/** The vote that was saved: a new one gets its id from the server, in the event with the number of the answer. */
function useSaved(vote: PreparedVote | null, countedAt: number | null): VoteId | null {
  const { recent } = useView();
  if (countedAt === null) return null;
  if (vote !== null) return vote.id;
  const event = recent.find(({ seq }) => seq === countedAt);
  return event !== undefined && isVotesEvent(event) ? event.data.vote : null;
}
