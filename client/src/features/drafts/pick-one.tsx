import styles from './drafts.module.css';

interface PickOneProps<T> {
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly words: string }[];
  readonly chosen: T;
  readonly onPick: (value: T) => void;
}

/** Several things to look at, one at a time; they wrap where there are many. */
export function PickOne<T extends string | number>(props: PickOneProps<T>) {
  const { label, options, chosen, onPick } = props;
  return (
    <fieldset className={styles.pick} aria-label={label}>
      {options.map(({ value, words }) => (
        <button
          key={value}
          type="button"
          className={styles.option}
          aria-pressed={value === chosen}
          onClick={() => onPick(value)}
        >
          {words}
        </button>
      ))}
    </fieldset>
  );
}
