import type { Verdict } from '@haoshangliang/shared/features/votes';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './result.module.css';
import { type Step, stepWords } from './rule-words.ts';

/** The conditions in their order, each with its figures and whether it holds. */
export function Chain({ verdict: { quorum, conditions } }: { readonly verdict: Verdict }) {
  const { t } = useTranslation('votes');
  const steps = [...quorum.opening, ...conditions];
  return (
    <section>
      <h4 className={styles.section}>{t('result.chain')}</h4>
      <ol className={styles.chain}>
        {steps.map((step) => (
          <Line key={`${step.of} ${step.measure} ${step.base}`} step={step} />
        ))}
      </ol>
    </section>
  );
}

function Line({ step }: { readonly step: Step }) {
  const { t } = useTranslation('votes');
  return (
    <li>
      <span className={step.holds ? styles.holds : styles.fails} aria-hidden>
        {step.holds ? '✓' : '✗'}
      </span>
      <span>
        {stepWords(t, step)} <Holds holds={step.holds} />
      </span>
    </li>
  );
}

function Holds({ holds }: { readonly holds: boolean }) {
  const { t } = useTranslation('votes');
  return <Fragment>{t(holds ? 'step.holds' : 'step.fails')}</Fragment>;
}
