import type { Answer, Method } from '@haoshangliang/shared/features/votes';
import { useTranslation } from 'react-i18next';
import { Hint } from '../../ui/layout.tsx';
import { optionWords } from './answer-words.ts';
import type { FieldsProps } from './fields-props.ts';
import styles from './other-fields.module.css';

interface SeveralFieldsProps extends FieldsProps {
  readonly method: Extract<Method, { kind: 'multiple' }>;
}

const named = (answer: Answer | undefined): readonly number[] =>
  answer !== undefined && typeof answer !== 'string' && answer.kind === 'options'
    ? answer.options
    : [];

/** Several of the options; once there are as many as may be, the others wait until one is taken back. */
export function SeveralFields({ vote, paper, onChange, method }: SeveralFieldsProps) {
  const { t } = useTranslation('votes');
  const chosen = named(paper?.choice);
  const { options, min, max, none } = method;
  const full = chosen.length >= max;
  const put = (places: readonly number[]) =>
    onChange({ choice: { kind: 'options', options: [...places].sort((a, b) => a - b) } });
  const toggle = (at: number) =>
    put(chosen.includes(at) ? chosen.filter((each) => each !== at) : [...chosen, at]);
  const isNone = paper !== null && typeof paper.choice !== 'string' && chosen.length === 0;
  return (
    <fieldset>
      <legend className={styles.legend}>
        {t(min === max ? 'ballot.chooseExactly' : 'ballot.chooseUpTo', { min, max })}
      </legend>
      <div className={styles.list}>
        {Array.from({ length: options }, (_, at) => at).map((at) => (
          <Box
            key={at}
            words={optionWords(t, vote, at)}
            checked={chosen.includes(at)}
            disabled={full && !chosen.includes(at)}
            onPress={() => toggle(at)}
          />
        ))}
        {none ? (
          <Box words={t('choice.none')} checked={isNone} disabled={false} onPress={() => put([])} />
        ) : null}
        <Box
          words={t('choice.abstain')}
          checked={paper?.choice === 'abstain'}
          disabled={false}
          onPress={() => onChange({ choice: 'abstain' })}
        />
      </div>
      <div role="status">
        <Hint>{t('ballot.chosenOf', { n: chosen.length, max })}</Hint>
      </div>
    </fieldset>
  );
}

interface BoxProps {
  readonly words: string;
  readonly checked: boolean;
  readonly disabled: boolean;
  readonly onPress: () => void;
}

function Box({ words, checked, disabled, onPress }: BoxProps) {
  return (
    <label className={styles.option}>
      <input type="checkbox" checked={checked} disabled={disabled} onChange={onPress} />
      <span>{words}</span>
    </label>
  );
}
