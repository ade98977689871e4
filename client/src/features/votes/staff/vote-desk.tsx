import type { HeldVote, PreparedVote, VoteId } from '@haoshangliang/shared/features/votes';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../sync/use-meeting.tsx';
import { Announcer } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Hint, Row, Stack } from '../../../ui/layout.tsx';
import { isOver } from '../held-votes.ts';
import { useCurrentVote, useHeldVotes, useQuestionOf } from '../use-votes.ts';
import { HeldVotes } from './held-list.tsx';
import { OpenVote } from './open-vote.tsx';
import { PreparedVotes } from './prepared-list.tsx';
import { RunningVote } from './running-vote.tsx';
import { usePrepared } from './use-prepared.ts';
import { VoteDialog } from './vote-dialog-later.tsx';

type Asking = { readonly form: PreparedVote | null } | { readonly open: VoteId } | null;

/** Votes as the person sees them who leads the meeting: the one that runs, those prepared, those held. */
export function VoteDesk() {
  const { t } = useTranslation('votes-staff');
  const votes = useTranslation('votes').t;
  const may = useMay();
  const current = useCurrentVote();
  const prepared = usePrepared();
  const held = useHeldVotes().filter(isOver);
  const [asking, ask] = useState<Asking>(null);
  const close = () => ask(null);
  const empty = current === null && prepared.length === 0 && held.length === 0;
  return (
    <Card title={votes('title')}>
      <Opened vote={current} />
      <Stack>
        {current === null ? null : <RunningVote vote={current} />}
        <PreparedVotes
          votes={prepared}
          onEdit={(vote) => ask({ form: vote })}
          onOpen={({ id }) => ask({ open: id })}
        />
        <HeldVotes votes={held} />
        {empty ? <Hint>{t(may('votes/prepare-vote') ? 'desk.empty' : 'desk.none')}</Hint> : null}
        {may('votes/prepare-vote') ? (
          <Row>
            <Button onClick={() => ask({ form: null })}>{t('desk.prepare')}</Button>
          </Row>
        ) : null}
      </Stack>
      {asking !== null && 'form' in asking ? (
        <VoteDialog vote={asking.form} onClose={close} />
      ) : null}
      {asking !== null && 'open' in asking ? <OpenVote id={asking.open} onClose={close} /> : null}
    </Card>
  );
}

/** The vote that runs, where there is one: whoever writes the record also reads sheets and enters ballots. */
export function RunningDesk() {
  const votes = useTranslation('votes').t;
  const current = useCurrentVote();
  return (
    <>
      <Opened vote={current} />
      {current === null ? null : (
        <Card title={votes('title')}>
          <RunningVote vote={current} />
        </Card>
      )}
    </>
  );
}

/** Told to those who do not see it, above all where a vote opens by itself. */
function Opened({ vote }: { readonly vote: HeldVote | null }) {
  const { t } = useTranslation('votes');
  const questionOf = useQuestionOf();
  return (
    <Announcer words={vote === null ? '' : t('announce.opened', { question: questionOf(vote) })} />
  );
}
