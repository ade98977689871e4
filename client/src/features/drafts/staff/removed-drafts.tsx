import type { Draft } from '@haoshangliang/shared/features/drafts';
import { valuesOf } from '@haoshangliang/shared/kernel';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction, useMay, useMeeting } from '../../../sync/use-meeting.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Row, Stack } from '../../../ui/layout.tsx';
import { RefusalNotice } from '../../../ui/refusal-notice.tsx';
import { useDraftTitle } from '../use-drafts.ts';

/** Drafts that were removed: each comes back, or its text is destroyed for good. */
export function RemovedDrafts() {
  const { t } = useTranslation('drafts-staff');
  const drafts = useMeeting((state) => state.drafts.drafts);
  const may = useMay();
  const removed = valuesOf(drafts).filter(
    ({ status, destroyed }) => status === 'removed' && !destroyed,
  );
  if (removed.length === 0 || !may('drafts/destroy-draft')) return null;
  return (
    <details>
      <summary>{t('removed.label', { count: removed.length })}</summary>
      <ul>
        {removed.map((draft) => (
          <li key={draft.id}>
            <RemovedDraft draft={draft} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function RemovedDraft({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation('drafts-staff');
  const action = useAction();
  const [asked, ask] = useState(false);
  const title = useDraftTitle()(draft);
  return (
    <Stack gap="tight">
      <Row apart>
        <span>{title}</span>
        <Row>
          <Button
            small
            aria-label={t('removed.restoreWhich', { title })}
            onClick={() => void action.run({ type: 'drafts/restore-draft', draft: draft.id })}
          >
            {t('removed.restore')}
          </Button>
          <Button
            small
            look="quiet"
            aria-label={t('removed.destroyWhich', { title })}
            onClick={() => ask(true)}
          >
            {t('removed.destroy')}
          </Button>
        </Row>
      </Row>
      <RefusalNotice refusal={action.refusal} onClose={action.clear} />
      {asked ? <DestroyDialog draft={draft} onClose={() => ask(false)} /> : null}
    </Stack>
  );
}

function DestroyDialog({
  draft,
  onClose,
}: {
  readonly draft: Draft;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('drafts-staff');
  const ui = useTranslation('ui').t;
  const action = useAction();
  const title = useDraftTitle()(draft);
  const destroy = async () => {
    const fate = await action.run({ type: 'drafts/destroy-draft', draft: draft.id });
    if (fate.step === 'counted') onClose();
  };
  return (
    <Dialog
      title={t('removed.destroyWhich', { title })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button look="primary" busy={action.busy && ui('wait')} onClick={() => void destroy()}>
            {t('removed.destroy')}
          </Button>
        </>
      }
    >
      <Stack>
        <p>{t('removed.destroyHint', { title })}</p>
        <RefusalNotice refusal={action.refusal} onClose={action.clear} />
      </Stack>
    </Dialog>
  );
}
