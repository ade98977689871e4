import type { Draft } from '@haoshangliang/shared/features/drafts';
import { valuesOf } from '@haoshangliang/shared/kernel';
import { type PathPoint, pathOf } from '@haoshangliang/shared/meeting';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay, useMeeting } from '../../../sync/use-meeting.tsx';
import { Card } from '../../../ui/card.tsx';
import { Hint, Stack } from '../../../ui/layout.tsx';
import { Mark } from '../../../ui/mark.tsx';
import styles from './consensus-path.module.css';
import { PathStep } from './path-step.tsx';

/** 协商路径 of the text that everybody reads: what has been done, drawn from the first round on, and what comes next. */
export function ConsensusPath() {
  const may = useMay();
  const draft = useSharedDraft();
  return draft === undefined || !may('votes/open-vote') ? null : <PathOf draft={draft} />;
}

/** That of the current item, else the newest: the same that the column of texts shows first. */
function useSharedDraft(): Draft | undefined {
  const drafts = useMeeting((state) => state.drafts.drafts);
  const current = useMeeting((state) => state.agenda.current);
  return useMemo(() => {
    const shared = valuesOf(drafts).filter(isShared);
    const ofItem = shared.filter(({ item }) => item !== null && item === current);
    return ofItem[ofItem.length - 1] ?? shared[shared.length - 1];
  }, [drafts, current]);
}

function isShared({ kind, readers, status }: Draft): boolean {
  return kind === 'consensus' && readers === 'participants' && status !== 'removed';
}

function PathOf({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation('votes-staff');
  const votes = useMeeting((state) => state.votes);
  const path = useMemo(() => pathOf({ votes }, draft), [votes, draft]);
  return (
    <Card title={t('path.title')}>
      <Stack>
        <Hint>{t('path.hint')}</Hint>
        {path.points.length === 0 ? null : (
          <ol className={styles.path}>
            {path.points.map((point) => (
              <li key={`${point.version} ${point.vote}`} className={styles.point}>
                {t(`path.done.${point.kind}`, { version: point.version })} <Said point={point} />
              </li>
            ))}
          </ol>
        )}
        <PathStep key={draft.id} draft={draft} path={path} />
      </Stack>
    </Card>
  );
}

/** What came of it. */
function Said({ point }: { readonly point: PathPoint }) {
  const { t } = useTranslation('votes-staff');
  const votes = useTranslation('votes').t;
  const { kind, isRunning, outcome, felt, objections } = point;
  if (isRunning) return <Mark>{t('path.running')}</Mark>;
  if (felt !== null) return <Mark calm>{t('path.felt', { ...felt })}</Mark>;
  if (kind === 'objections' && objections === null) return <Mark>{t('path.silent')}</Mark>;
  if (objections === 0) return <Mark calm>{t('path.none')}</Mark>;
  if (objections !== null) return <Mark>{t('path.objections', { count: objections })}</Mark>;
  return outcome === null ? null : (
    <Mark calm={outcome === 'passed'}>{votes(`outcome.${outcome}`)}</Mark>
  );
}
