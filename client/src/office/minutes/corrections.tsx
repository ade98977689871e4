import { useTranslation } from 'react-i18next';
import { useSession } from '../../sync/use-meeting.tsx';
import { Button } from '../../ui/button.tsx';
import { Hint, Row, Stack } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import { refusalOf } from '../ask.ts';
import styles from './minutes.module.css';
import { type Desk, useTake } from './use-desk.ts';
import { useMinutesDraft } from './use-stages.ts';

/** What the record has corrected or added since the minutes were begun: marked until somebody takes it over. */
export function Corrections({ desk }: { readonly desk: Desk }) {
  const { t } = useTranslation('minutes');
  const { meeting } = useSession();
  const telling = useTake();
  const isWriting = useMinutesDraft()?.status === 'writing';
  const { corrections, additions } = desk;
  const take = (blocks: readonly string[]) => {
    if (blocks.length > 0 && !telling.isPending) telling.mutate({ meeting, blocks: [...blocks] });
  };
  const untouched = [...corrections.filter(({ isEdited }) => !isEdited), ...additions].map(
    ({ block }) => block,
  );
  if (corrections.length + additions.length === 0) return <Hint>{t('noCorrections')}</Hint>;
  return (
    <Stack>
      <RefusalNotice refusal={refusalOf(telling.error)} onClose={telling.reset} />
      {isWriting ? null : <Hint>{t('carryNotNow')}</Hint>}
      {untouched.length === 0 || !isWriting ? null : (
        <Notice
          actions={
            <Button small onClick={() => take(untouched)}>
              {t('takeUntouched', { count: untouched.length })}
            </Button>
          }
        >
          {t('untouchedHint')}
        </Notice>
      )}
      <ul className={styles.marked}>
        {corrections.map((correction) => (
          <Corrected
            key={correction.block}
            correction={correction}
            take={isWriting ? take : null}
          />
        ))}
        {additions.map(({ block, text }) => (
          <li key={block}>
            <p className={styles.label}>{t('addition')}</p>
            <p className={styles.said}>{text}</p>
            {isWriting ? (
              <Row>
                <Button small onClick={() => take([block])}>
                  {t('add')}
                </Button>
              </Row>
            ) : null}
          </li>
        ))}
      </ul>
    </Stack>
  );
}

interface CorrectedProps {
  readonly correction: Desk['corrections'][number];
  /** Null while nobody writes. */
  readonly take: ((blocks: readonly string[]) => void) | null;
}

function Corrected({ correction: { block, written, now, isEdited }, take }: CorrectedProps) {
  const { t } = useTranslation('minutes');
  return (
    <li>
      <div>
        <p className={styles.label}>{t('written')}</p>
        <p className={styles.said}>{written}</p>
      </div>
      <div>
        <p className={styles.label}>{t('saysNow')}</p>
        <p className={styles.said}>{now ?? t('saysNothing')}</p>
      </div>
      {isEdited && take !== null ? <Hint>{t('edited')}</Hint> : null}
      {take === null ? null : (
        <Row>
          <Button small onClick={() => take([block])}>
            {now === null ? t('takeOut') : t('take')}
          </Button>
        </Row>
      )}
    </li>
  );
}
