import type { HeldVote } from '@haoshangliang/shared/features/votes';
import { listHash, trackerOf } from '@haoshangliang/shared/sealing';
import { voteApi } from '@haoshangliang/shared/wire';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { forget } from '../../../sync/remembered.ts';
import { useCall } from '../../../sync/use-call.ts';
import { useMeeting, useSession } from '../../../sync/use-meeting.tsx';
import { Button } from '../../../ui/button.tsx';
import { Hint, Stack, Strong } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { RefusalNotice } from '../../../ui/refusal-notice.tsx';
import { answerWords } from '../answer-words.ts';
import { isElder } from '../ballot-form.tsx';
import type { Slip } from '../ballot-state.ts';
import { NoBallot } from '../no-ballot.tsx';
import { keptBallot, keyOf } from './kept-ballot.ts';
import { grouped, PublishedList } from './published-list.tsx';

interface CheckBallotProps {
  readonly vote: HeldVote;
  readonly slip: Slip;
}

/** 核对我的票: the list is fetched, and the device itself looks for its ballot and reckons the hash. */
export function CheckBallot({ vote, slip }: CheckBallotProps) {
  const { t } = useTranslation('votes-secret');
  const { meeting } = useSession();
  const [asked, ask] = useState(false);
  const [gone, go] = useState(false);
  const voted = useMeeting((state) => state.votes.sealed[vote.id]?.voters.includes(slip.seat));
  const place = { meeting, ...slip };
  const kept = keptBallot(place);
  if (voted !== true) return <NoBallot vote={vote} />;
  const remove = () => {
    forget(keyOf(place));
    go(true);
  };
  return (
    <div role="status">
      <Stack>
        <p>
          <Strong>{t('receipt.done')}</Strong>
        </p>
        {gone ? <p>{t('check.forgotten')}</p> : null}
        {kept === null && !gone ? <p>{t('check.elsewhere')}</p> : null}
        {kept === null || asked ? null : (
          <Button onClick={() => ask(true)}>{t('check.press')}</Button>
        )}
        {kept !== null && asked ? (
          <Checked vote={vote} randoms={[kept.random, ...kept.others]} />
        ) : null}
        {kept !== null && asked ? <Button onClick={remove}>{t('check.forget')}</Button> : null}
      </Stack>
    </div>
  );
}

interface CheckedProps {
  readonly vote: HeldVote;
  /** The newest first: at most one of them is in the list. */
  readonly randoms: readonly [string, ...string[]];
}

function Checked({ vote, randoms }: CheckedProps) {
  const { t } = useTranslation('votes-secret');
  const { meeting } = useSession();
  const { answer } = useCall(voteApi.list, { meeting, vote: vote.id });
  const recorded = useMeeting((state) => state.votes.sealed[vote.id]?.hash ?? null);
  if (answer === null) return <Hint>{t('check.loading')}</Hint>;
  if (!answer.ok) return <RefusalNotice refusal={answer} />;
  if (recorded === null) return <p>{t('check.few')}</p>;
  const [newest, ...others] = randoms;
  const trackers = [newest, ...others].map((random) => trackerOf(vote.id, random));
  const line = answer.list.find((each) => trackers.includes(each.tracker));
  const tracker = line?.tracker ?? trackerOf(vote.id, newest);
  const same = listHash(vote.id, answer.list) === recorded;
  return (
    <Stack>
      {line === undefined ? (
        <Notice kind="warn">{t('check.missing')}</Notice>
      ) : (
        <Found vote={vote} line={line} />
      )}
      {isElder() ? null : <p>{t('check.tracker', { tracker: grouped(tracker) })}</p>}
      {same ? (
        <Hint>{t('check.hashRight')}</Hint>
      ) : (
        <Notice kind="warn">{t('check.hashWrong')}</Notice>
      )}
      {isElder() ? null : <PublishedList vote={vote} list={answer} own={tracker} />}
    </Stack>
  );
}

interface FoundProps {
  readonly vote: HeldVote;
  readonly line: Parameters<typeof PublishedList>[0]['list']['list'][number];
}

function Found({ vote, line }: FoundProps) {
  const { t } = useTranslation('votes-secret');
  const votes = useTranslation('votes').t;
  const choice = answerWords(votes, vote, line.choice);
  return <Notice kind="good">{t('check.found', { choice })}</Notice>;
}
