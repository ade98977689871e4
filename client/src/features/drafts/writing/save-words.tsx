import { documentLimits } from '@haoshangliang/shared/documents';
import { useTranslation } from 'react-i18next';
import { timeToTheSecond } from '../../../i18n/times.ts';
import { Announcer } from '../../../ui/announcer.tsx';
import { classes, Figures } from '../../../ui/layout.tsx';
import type { LineState } from './text-line.ts';
import styles from './writing.module.css';

/** How safe what was written is, in words. 已保存 is said only when the server has said that it is on disk. */
export function SaveWords({ state }: { readonly state: LineState }) {
  const { t } = useTranslation('drafts-writing');
  const words = useSaveWords(state);
  const isSafe = state.unsaved === 0 && state.step === 'open';
  return (
    <span className={styles.save}>
      <span className={classes(styles.dot, !isSafe && styles.unsafe)} aria-hidden />
      <Figures>{words}</Figures>
      <Announcer words={state.step === 'away' ? t('save.awaySpoken') : ''} />
    </span>
  );
}

function useSaveWords({ step, unsaved, savedAt, gaveBack }: LineState): string {
  const { t } = useTranslation('drafts-writing');
  const common = useTranslation('drafts').t;
  if (step === 'opening') return common('opening');
  if (step === 'away') return unsaved > 0 ? t('save.away', { count: unsaved }) : t('save.awaySafe');
  if (step === 'closed') {
    if (gaveBack) return t('save.endedGaveBack');
    return unsaved > 0 ? t('save.ended', { count: unsaved }) : t('save.endedSafe');
  }
  if (unsaved > 0 || savedAt === null) return t('save.saving');
  return t('save.saved', { time: timeToTheSecond(savedAt) });
}

interface LengthProps {
  readonly characters: number;
  /** Pieces in which the text is kept, traces of what was deleted included. */
  readonly parts: number;
  /** Something has just not fitted, and is being told: no warning that it may come to that. */
  readonly isFull: boolean;
}

/** From here on it is said that there is not much room left. */
const nearly = 0.9;

/** How long the text is, and in good time that it cannot become much longer. */
export function Length({ characters, parts, isFull }: LengthProps) {
  const { t } = useTranslation('drafts-writing');
  const isLong = characters >= nearly * documentLimits.characters;
  const isWorn = parts >= nearly * documentLimits.parts;
  const worn = isWorn ? t('nearlyWorn') : '';
  const near = isLong ? t('nearlyFull') : worn;
  const warning = isFull ? '' : near;
  return (
    <>
      <Figures>{t('length', { count: characters, max: documentLimits.characters })}</Figures>
      {warning === '' ? null : <strong className={styles.nearly}>{warning}</strong>}
      <Announcer words={warning} />
    </>
  );
}
