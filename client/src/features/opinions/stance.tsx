import { type Stance, stances } from '@haoshangliang/shared/features/opinions';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../ui/choice.tsx';
import { classes } from '../../ui/layout.tsx';
import styles from './opinions.module.css';

const shapes: Readonly<Record<Stance, string>> = {
  for: '●',
  against: '▲',
  neutral: '■',
  reserve: '◆',
};

/** A stance by shape, word and colour; any of them alone would do. */
export function StanceMark({ stance }: { readonly stance: Stance }) {
  const { t } = useTranslation('opinions');
  return (
    <span className={classes(styles.stance, styles[stance])}>
      <span aria-hidden>{shapes[stance]}</span> {t(`stance.${stance}`)}
    </span>
  );
}

interface StanceChoiceProps {
  readonly legend: string;
  readonly chosen: Stance | null;
  readonly onChoose: (stance: Stance) => void;
  /** What is missing. */
  readonly error?: string | undefined;
}

export function StanceChoice({ legend, chosen, onChoose, error }: StanceChoiceProps) {
  const options = stances.map((stance) => ({
    value: stance,
    label: <StanceMark stance={stance} />,
  }));
  return (
    <div className={styles.choices}>
      <Choice {...{ legend, options, chosen, onChoose }} />
      {error === undefined ? null : (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
