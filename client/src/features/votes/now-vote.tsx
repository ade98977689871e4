import type { HeldVote } from '@haoshangliang/shared/features/votes';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Hint, Row, Stack } from '../../ui/layout.tsx';
import { BallotPage } from './ballot-page.tsx';
import { useUncounted } from './use-uncounted.ts';
import { useLastDecided, useQuestionOf } from './use-votes.ts';
import { useVerdictLine } from './verdict-words.tsx';
import styles from './votes.module.css';

/** The verdict on the item that runs, or why there is none, until the meeting goes on. */
export function NowVote() {
  const vote = useLastDecided();
  return vote === null ? null : <Decided vote={vote} />;
}

/** A vote that is over in short, with the way to all of it. */
export function Decided({ vote }: { readonly vote: HeldVote }) {
  const { t } = useTranslation('votes');
  const questionOf = useQuestionOf();
  const verdictLine = useVerdictLine();
  const [page, setPage] = useState(false);
  const uncounted = useUncounted()(vote);
  const { outcome } = vote;
  return (
    <Stack gap="tight">
      <p>{questionOf(vote)}</p>
      <p className={styles.fate}>
        {outcome === null ? uncounted : t('result.word', { outcome: verdictLine(vote, outcome) })}
      </p>
      {vote.rule.advisory ? <Hint>{t('advisory')}</Hint> : null}
      {outcome === null ? null : (
        <Row>
          <Button small onClick={() => setPage(true)}>
            {t('result.see')}
          </Button>
        </Row>
      )}
      {page ? <BallotPage id={vote.id} onClose={() => setPage(false)} /> : null}
    </Stack>
  );
}
