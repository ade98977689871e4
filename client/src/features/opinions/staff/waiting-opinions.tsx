import type { Opinion } from '@haoshangliang/shared/features/opinions';
import { waitingOpinions } from '@haoshangliang/shared/meeting';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Action, useMay, useMeeting } from '../../../sync/use-meeting.tsx';
import { Announcer } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/button.tsx';
import { Row, Stack } from '../../../ui/layout.tsx';
import { ActionMenu, type MenuEntry } from '../../../ui-staff/menu.tsx';
import { type CalmRow, useCalmRows } from '../calm-rows.ts';
import { OpinionCard } from '../opinion-card.tsx';
import styles from '../opinions.module.css';
import type { Reading } from '../reading.ts';
import { useItems } from '../use-items.ts';
import type { Question } from './answering.ts';
import { useDoings } from './use-doings.ts';

interface WaitingProps {
  readonly reading: Reading;
  readonly run: Action['run'];
  readonly ask: (question: Question) => void;
  readonly moreDoings: (opinion: Opinion) => readonly MenuEntry[];
}

/** What waits for a look, of all items, the oldest first. */
export function useWaitingOpinions(): readonly Opinion[] {
  const state = useMeeting(({ opinions }) => opinions);
  return useMemo(() => waitingOpinions(state), [state]);
}

const nobody = () => false;
const none: readonly Opinion[] = [];

/**
 * 待公开, of all items, the oldest first; what has been looked at keeps its place while
 * somebody is at the list, so that no press meets another opinion than the one it was meant for.
 */
export function WaitingOpinions({ reading, run, ask, moreDoings }: WaitingProps) {
  const { t } = useTranslation(['opinions-staff', 'opinions']);
  const waiting = useWaitingOpinions();
  const { rows, fresh, take } = useCalmRows(waiting, {
    question: `${reading.since}`,
    isOwn: nobody,
    moving: !reading.now,
  });
  const words = waiting.length === 0 ? '' : t('waiting.title', { count: waiting.length });
  return (
    <>
      <Announcer words={words} />
      {waiting.length === 0 ? null : (
        <section className={styles.waiting}>
          <Stack>
            <h3>{words}</h3>
            <ol className={styles.list}>
              {rows.map((row) => (
                <li key={row.row.id}>
                  <WaitingOpinion {...{ row, run, ask, moreDoings }} />
                </li>
              ))}
            </ol>
            {fresh === 0 ? null : (
              <Button onClick={take}>{t('opinions:fresh', { count: fresh })}</Button>
            )}
          </Stack>
        </section>
      )}
    </>
  );
}

function WaitingOpinion({
  row: { row: opinion, gone },
  run,
  ask,
  moreDoings,
}: Omit<WaitingProps, 'reading'> & { readonly row: CalmRow<Opinion> }) {
  const { t } = useTranslation(['opinions-staff', 'opinions']);
  const { wordsOf } = useItems();
  const may = useMay();
  const entriesOf = useDoings(run, ask);
  if (gone) return <p className={styles.erased}>{t('waiting.looked', { no: opinion.no })}</p>;
  const show = () => void run({ type: 'opinions/show-opinion', opinion: opinion.id });
  const others = entriesOf(opinion).filter(({ id }) => id !== 'show' && id !== 'hide');
  return (
    <OpinionCard opinion={opinion} folded={none} place={wordsOf(opinion.item)}>
      {may('opinions/show-opinion') ? (
        <Row>
          <Button onClick={show}>{t('do.show')}</Button>
          <Button onClick={() => ask({ kind: 'hide', opinion })}>{t('do.hide')}</Button>
          <ActionMenu
            label={t('desk.doWith', { no: opinion.no })}
            entries={[...others, ...moreDoings(opinion)]}
          >
            {t('desk.do')}
          </ActionMenu>
        </Row>
      ) : null}
    </OpinionCard>
  );
}
