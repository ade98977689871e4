import type { HeldVote, Outcome } from '@haoshangliang/shared/features/votes';
import { useTranslation } from 'react-i18next';
import { countingLines } from './counting-words.ts';
import styles from './result.module.css';
import { type Step, stepWords } from './rule-words.ts';
import { useVerdictLine } from './verdict-words.tsx';

interface ChainProps {
  readonly vote: HeldVote;
  readonly outcome: Outcome;
}

/** How points, rounds and places come about; then the conditions in their order, each with whether it holds. */
export function Chain({ vote, outcome }: ChainProps) {
  const { t } = useTranslation('votes');
  const { quorum, conditions } = outcome.verdict;
  const steps = [...quorum.opening, ...conditions];
  const lines = countingLines(t, vote, outcome);
  const verdictLine = useVerdictLine();
  if (steps.length === 0 && lines.length === 0) return null;
  return (
    <section>
      <h4 className={styles.section}>{t('result.chain')}</h4>
      <ol className={styles.chain}>
        {lines.map((words) => (
          <li key={words}>
            <span aria-hidden>·</span>
            <span>{words}</span>
          </li>
        ))}
        {steps.map((step) => (
          <Line
            key={`${step.of} ${step.measure} ${step.base} ${step.option ?? ''}`}
            vote={vote}
            step={step}
          />
        ))}
        <li>
          <span aria-hidden>→</span>
          <strong>{t('result.therefore', { outcome: verdictLine(vote, outcome) })}</strong>
        </li>
      </ol>
    </section>
  );
}

function Line({ vote, step }: { readonly vote: HeldVote; readonly step: Step }) {
  const { t } = useTranslation('votes');
  return (
    <li>
      <span className={step.holds ? styles.holds : styles.fails} aria-hidden>
        {step.holds ? '✓' : '✗'}
      </span>
      <span>
        {stepWords(t, vote, step)} {t(step.holds ? 'step.holds' : 'step.fails')}
      </span>
    </li>
  );
}
