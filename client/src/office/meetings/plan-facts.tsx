import type { Plan, PlanWords } from '@haoshangliang/shared/features/life';
import { useTranslation } from 'react-i18next';
import { momentOf } from '../../i18n/times.ts';
import { Card } from '../../ui/card.tsx';
import styles from './meetings.module.css';

/** What stands in the plan, to read, where it cannot be changed. */
export function PlanFacts({
  plan,
  words,
}: {
  readonly plan: Plan;
  readonly words: PlanWords | null;
}) {
  const { t } = useTranslation('meetings');
  const facts = [
    [t('new.name'), words?.title],
    [t('new.place'), words?.place],
    [t('new.field'), words?.field],
    [t('new.date'), momentOf(plan.startsAt)],
    [t('new.minutes'), `${plan.minutes}`],
    [t('new.mode'), t(`mode.${plan.mode}`)],
    [t('new.urgency'), t(`urgency.${plan.urgency}`)],
    [t('new.background'), words?.background],
  ];
  return (
    <Card>
      <dl className={styles.facts}>
        {facts.map(([label, value]) =>
          value === undefined || value === '' ? null : (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
    </Card>
  );
}
