import type { HeldVote, VoteId } from '@haoshangliang/shared/features/votes';
import { useTranslation } from 'react-i18next';
import { useLine, useNow, useSession } from '../../sync/use-meeting.tsx';
import { Announcer } from '../../ui/announcer.tsx';
import { Countdown } from '../../ui/clock.tsx';
import { ConnectionWords } from '../../ui/connection-words.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Hint, Row, Stack } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Booths } from './booths.tsx';
import { LiveRoll } from './live/roll-later.tsx';
import { Question } from './question.tsx';
import { Result } from './result-later.tsx';
import { Subject } from './subject.tsx';
import { Turnout } from './turnout.tsx';
import { useUncounted } from './use-uncounted.ts';
import { useHeldVote } from './use-votes.ts';
import { useVerdictLine } from './verdict-words.tsx';

interface BallotPageProps {
  readonly id: VoteId;
  readonly onClose: () => void;
}

/** One question on a page of its own, from the ballot to the result. It goes away only when the person closes it. */
export function BallotPage({ id, onClose }: BallotPageProps) {
  const { t } = useTranslation('votes');
  const vote = useHeldVote(id);
  const line = useLine(useSession());
  if (vote === null) return null;
  return (
    <Dialog title={t('title')} onClose={onClose} full>
      <Stack>
        <Row apart>
          <ConnectionWords line={line} />
          <Clock vote={vote} />
        </Row>
        <Question vote={vote} />
        <Subject vote={vote} />
        <Stage vote={vote} />
        {vote.rule.advisory ? <Hint>{t('advisory')}</Hint> : null}
      </Stack>
    </Dialog>
  );
}

function Clock({ vote }: { readonly vote: HeldVote }) {
  const now = useNow();
  return vote.status === 'open' ? <Countdown until={vote.closesAt} now={now} /> : null;
}

function Stage({ vote }: { readonly vote: HeldVote }) {
  const { t } = useTranslation('votes');
  const verdictLine = useVerdictLine();
  const uncounted = useUncounted()(vote);
  const { outcome } = vote;
  const live = vote.terms.live === true;
  if (uncounted !== null) return <Notice>{uncounted}</Notice>;
  if (vote.status === 'withdrawn') return <Notice>{t('ballot.withdrawn')}</Notice>;
  const done = outcome === null ? '' : t('announce.done', { outcome: verdictLine(vote, outcome) });
  return (
    <>
      {live && outcome === null ? <Notice>{t('ballot.live')}</Notice> : null}
      {/* Whether one's own ballot counted comes before what all of them make. */}
      <Booths vote={vote} />
      {outcome === null ? null : <Result vote={vote} outcome={outcome} />}
      {outcome === null ? <Turnout vote={vote} /> : null}
      {live ? <LiveRoll vote={vote} /> : null}
      <Announcer words={vote.status === 'closing' ? t('announce.closing') : done} />
    </>
  );
}
