import type { HeldVote, Outcome } from '@haoshangliang/shared/features/votes';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.tsx';
import { Hint, Stack } from '../../../ui/layout.tsx';
import { Chain } from '../chain.tsx';
import { Question } from '../question.tsx';
import { TallyBars } from '../tally-bars.tsx';
import { VerdictWords } from '../verdict-words.tsx';
import styles from './desk.module.css';
import { ReadingText } from './reading-aloud.tsx';

interface VerdictPageProps {
  readonly vote: HeldVote;
  readonly outcome: Outcome;
  readonly onClose: () => void;
}

/** 宣布结果: the verdict on a page of its own, how it adds up, and what to read out. */
export function VerdictPage({ vote, outcome, onClose }: VerdictPageProps) {
  const { t } = useTranslation('votes-staff');
  const votes = useTranslation('votes').t;
  return (
    <Dialog title={t('verdict.title')} onClose={onClose} full>
      <Stack>
        <Question vote={vote} />
        <div className={styles.verdict}>
          <VerdictWords vote={vote} outcome={outcome} />
        </div>
        {vote.rule.advisory ? <Hint>{votes('advisory')}</Hint> : null}
        {outcome.verdict.outcome === 'no_quorum' ? null : (
          <TallyBars vote={vote} tally={outcome.tally} />
        )}
        <Chain vote={vote} outcome={outcome} />
        <section>
          <h4>{t('reading.title')}</h4>
          <ReadingText vote={vote} />
        </section>
      </Stack>
    </Dialog>
  );
}
