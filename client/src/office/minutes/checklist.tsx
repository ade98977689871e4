import { CircleCheck, CircleDashed, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Hint, Stack } from '../../ui/layout.tsx';
import styles from './minutes.module.css';
import type { Desk } from './use-desk.ts';

const icons = {
  there: CircleCheck,
  'left-out': TriangleAlert,
  missing: TriangleAlert,
  nothing: CircleDashed,
} as const;

/** What minutes must hold, and which of it is not there. */
export function Checklist({ desk: { checklist } }: { readonly desk: Desk }) {
  const { t } = useTranslation('minutes');
  const wanting = checklist.filter(({ state }) => state === 'left-out' || state === 'missing');
  return (
    <Stack>
      <p role="status">
        {wanting.length === 0 ? t('complete') : t('incomplete', { count: wanting.length })}
      </p>
      <ul className={styles.parts}>
        {checklist.map(({ part, state }) => {
          const Icon = icons[state];
          return (
            <li key={part}>
              <Icon aria-hidden />
              <span>{t(`part.${part}`)}</span>
              <Hint>{t(`state.${state}`)}</Hint>
            </li>
          );
        })}
      </ul>
    </Stack>
  );
}
