import { type ReactNode, useId } from 'react';
import styles from './choice.module.css';
import { classes } from './layout.tsx';

interface Option<T extends string> {
  readonly value: T;
  readonly label: ReactNode;
}

interface ChoiceProps<T extends string> {
  readonly legend: string;
  readonly options: readonly Option<T>[];
  readonly chosen: T | null;
  readonly onChoose: (value: T) => void;
  /** Side by side, where the words are short. */
  readonly beside?: boolean;
  readonly disabled?: boolean;
}

/** One of several, all of the same size and the same neutral colour: none is recommended. */
export function Choice<T extends string>(props: ChoiceProps<T>) {
  const { legend, options, chosen, onChoose, beside = false, disabled = false } = props;
  const name = useId();
  return (
    <fieldset disabled={disabled}>
      <legend className={styles.legend}>{legend}</legend>
      <div className={classes(styles.choice, beside && styles.beside)}>
        {options.map(({ value, label }) => (
          <label key={value} className={styles.option}>
            <input
              type="radio"
              name={name}
              value={value}
              checked={value === chosen}
              onChange={() => onChoose(value)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
