import type { Method } from '@haoshangliang/shared/features/votes';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Hint, Row } from '../../ui/layout.tsx';
import { optionWords } from './answer-words.ts';
import type { FieldsProps } from './fields-props.ts';
import styles from './other-fields.module.css';

interface DotsFieldsProps extends FieldsProps {
  readonly method: Extract<Method, { kind: 'dots' }>;
}

/** Dots are given and taken one by one; how many are left is said with every press. */
export function DotsFields({ vote, paper, onChange, method }: DotsFieldsProps) {
  const { t } = useTranslation('votes');
  const { options, budget } = method;
  const choice = paper?.choice;
  const dots =
    choice !== undefined && typeof choice !== 'string' && choice.kind === 'dots'
      ? choice.dots
      : Array.from({ length: options }, () => 0);
  const left = budget - dots.reduce((sum, each) => sum + each, 0);
  const give = (option: number, by: 1 | -1) =>
    onChange({
      choice: { kind: 'dots', dots: dots.map((each, at) => (at === option ? each + by : each)) },
    });
  return (
    <fieldset>
      <legend className={styles.legend}>{t('ballot.dots', { budget })}</legend>
      <div role="status">
        <Hint>{t('ballot.dotsLeft', { left })}</Hint>
      </div>
      <ul className={styles.list}>
        {dots.map((count, at) => {
          const name = optionWords(t, vote, at);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: an option is its place on the ballot
            <li key={at} className={styles.row}>
              <span>{name}</span>
              <Row>
                <Button
                  disabled={count === 0}
                  aria-label={t('ballot.dotTake', { name })}
                  onClick={() => give(at, -1)}
                >
                  −
                </Button>
                <span className={styles.count}>{count}</span>
                <Button
                  disabled={left === 0}
                  aria-label={t('ballot.dotGive', { name })}
                  onClick={() => give(at, 1)}
                >
                  ＋
                </Button>
              </Row>
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
