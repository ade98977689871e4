import styles from './segments.module.css';

interface SegmentsProps<T extends string> {
  readonly label: string;
  readonly segments: readonly { readonly value: T; readonly words: string }[];
  readonly chosen: T;
  readonly onChoose: (value: T) => void;
}

/** A few ways to look at the same thing, side by side; one of them is pressed. */
export function Segments<T extends string>({
  label,
  segments,
  chosen,
  onChoose,
}: SegmentsProps<T>) {
  return (
    <fieldset className={styles.segments} aria-label={label}>
      {segments.map(({ value, words }) => (
        <button
          key={value}
          type="button"
          className={styles.segment}
          aria-pressed={value === chosen}
          onClick={() => onChoose(value)}
        >
          {words}
        </button>
      ))}
    </fieldset>
  );
}
