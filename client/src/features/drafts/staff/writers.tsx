import type { Draft } from '@haoshangliang/shared/features/drafts';
import type { SeatId } from '@haoshangliang/shared/kernel';
import { type ComponentType, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction, useName } from '../../../sync/use-meeting.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Hint, Row, Stack } from '../../../ui/layout.tsx';
import { RefusalNotice } from '../../../ui/refusal-notice.tsx';

/** Finds one person of the roster. */
export type PickPerson = ComponentType<{
  readonly label: string;
  readonly chosen: SeatId | null;
  readonly onChoose: (seat: SeatId | null) => void;
}>;

interface WritersProps {
  readonly draft: Draft;
  readonly pick: PickPerson;
  readonly onClose: () => void;
}

/** Who writes besides the staff: people are admitted and dismissed again. */
export function Writers({ draft, pick: Pick, onClose }: WritersProps) {
  const { t } = useTranslation('drafts-staff');
  const ui = useTranslation('ui').t;
  const action = useAction();
  const [chosen, choose] = useState<SeatId | null>(null);
  const admit = async (seat: SeatId) => {
    const fate = await action.run({ type: 'drafts/admit-writer', draft: draft.id, seat });
    if (fate.step === 'counted') choose(null);
  };
  return (
    <Dialog title={t('do.writers')} onClose={onClose}>
      <Stack>
        <Hint>{t('writers.hint')}</Hint>
        <RefusalNotice refusal={action.refusal} onClose={action.clear} />
        {draft.writers.length === 0 ? <p>{t('writers.none')}</p> : null}
        <ul aria-label={t('writers.list')}>
          {draft.writers.map((seat) => (
            <li key={seat}>
              <Writer
                seat={seat}
                dismiss={() =>
                  void action.run({ type: 'drafts/dismiss-writer', draft: draft.id, seat })
                }
              />
            </li>
          ))}
        </ul>
        <Pick label={t('writers.whom')} chosen={chosen} onChoose={choose} />
        {chosen === null ? null : (
          <Button
            look="primary"
            busy={action.busy && ui('wait')}
            onClick={() => void admit(chosen)}
          >
            {t('writers.admit')}
          </Button>
        )}
      </Stack>
    </Dialog>
  );
}

function Writer({ seat, dismiss }: { readonly seat: SeatId; readonly dismiss: () => void }) {
  const { t } = useTranslation('drafts-staff');
  const name = useName(seat) ?? '';
  return (
    <Row apart>
      <span>{name}</span>
      <Button small aria-label={t('writers.dismissWhom', { name })} onClick={dismiss}>
        {t('writers.dismiss')}
      </Button>
    </Row>
  );
}
