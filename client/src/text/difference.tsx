import { type ComparedLine, compareTexts, type Part } from '@haoshangliang/shared/comparing';
import { type BlockJson, plainText } from '@haoshangliang/shared/documents';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Hidden, Hint } from '../ui/layout.tsx';
import styles from './text.module.css';

interface DifferenceProps {
  readonly before: readonly BlockJson[];
  readonly after: readonly BlockJson[];
}

/** Of two texts. */
export function Difference({ before, after }: DifferenceProps) {
  return <WordDifference before={plainText(before)} after={plainText(after)} />;
}

interface WordDifferenceProps {
  readonly before: string;
  readonly after: string;
  /** False where several stand below one another and the signs are told once. */
  readonly told?: boolean;
}

/** What the signs mean. */
export function DifferenceSigns() {
  const { t } = useTranslation('drafts');
  return (
    <p>
      <ins className={styles.added}>{t('compare.added')}</ins>{' '}
      <del className={styles.removed}>{t('compare.removed')}</del>
    </p>
  );
}

/** What was added and what was taken out: underlined and struck through, named for screen readers, no colour needed. */
export function WordDifference({ before, after, told = true }: WordDifferenceProps) {
  const { t } = useTranslation('drafts');
  const lines = useMemo(() => compareTexts(before, after), [before, after]);
  if (lines.every((line) => line.every(({ kind }) => kind === 'same'))) {
    return <Hint>{t('compare.sameWords')}</Hint>;
  }
  return (
    <>
      {told ? <DifferenceSigns /> : null}
      <div className={styles.text}>
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a comparison have no names of their own
          <Line key={index} line={line} />
        ))}
      </div>
    </>
  );
}

function Line({ line }: { readonly line: ComparedLine }) {
  return (
    <p>
      {line.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a comparison of frozen texts never changes
        <Piece key={index} part={part} />
      ))}
    </p>
  );
}

function Piece({ part: { kind, text } }: { readonly part: Part }) {
  const { t } = useTranslation('drafts');
  switch (kind) {
    case 'same':
      return text;
    case 'added':
      return (
        <ins className={styles.added}>
          <Hidden>{t('compare.addedHere')}</Hidden>
          {text}
        </ins>
      );
    case 'removed':
      return (
        <del className={styles.removed}>
          <Hidden>{t('compare.removedHere')}</Hidden>
          {text}
        </del>
      );
    default:
      return kind satisfies never;
  }
}
