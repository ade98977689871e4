import { useTranslation } from 'react-i18next';
import { momentOf } from '../../i18n/times.ts';
import { Hint, Stack } from '../../ui/layout.tsx';
import styles from './papers.module.css';

interface Given {
  readonly number: string;
  readonly title: string | null;
  readonly at: number;
}

/** Numbers that are taken: for each the meeting that bears it. */
export function GivenNumbers({ given }: { readonly given: readonly Given[] }) {
  const { t } = useTranslation('papers');
  if (given.length === 0) return <p>{t('given.none')}</p>;
  return (
    <Stack>
      <ul className={styles.given}>
        {given.map(({ number, title, at }) => (
          <li key={`${number} ${at}`}>
            <strong>{number}</strong>
            <span>{title ?? t('given.erased')}</span>
            <span>{momentOf(at)}</span>
          </li>
        ))}
      </ul>
      <Hint>{t('given.about')}</Hint>
    </Stack>
  );
}
