import type { ItemId } from '@haoshangliang/shared/features/agenda';
import { type Material, maxAtPlace } from '@haoshangliang/shared/features/materials';
import type { MeetingCommand } from '@haoshangliang/shared/meeting';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../../sync/use-meeting.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog, DialogEnd } from '../../../ui/dialog.tsx';
import { TextField } from '../../../ui/field.tsx';
import { Stack } from '../../../ui/layout.tsx';
import { RefusalNotice } from '../../../ui/refusal-notice.tsx';
import { PlaceField } from './place-field.tsx';

interface DialogProps {
  readonly material: Material;
  readonly onClose: () => void;
}

interface FrameProps {
  readonly title: string;
  readonly submitWords: string;
  /** Null while something is missing. */
  readonly command: () => MeetingCommand | null;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

function Frame({ title, submitWords, command, onClose, children }: FrameProps) {
  const ui = useTranslation('ui').t;
  const { run, busy, refusal, clear } = useAction();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const sent = command();
    if (sent !== null && (await run(sent)).step === 'counted') onClose();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack>
          <RefusalNotice refusal={refusal} onClose={clear} />
          {children}
        </Stack>
        <DialogEnd>
          <Button type="submit" look="primary" busy={busy && ui('wait')}>
            {submitWords}
          </Button>
        </DialogEnd>
      </form>
    </Dialog>
  );
}

export function Renaming({ material, onClose }: DialogProps) {
  const { t } = useTranslation('materials-staff');
  const ui = useTranslation('ui').t;
  const [title, setTitle] = useState(material.title ?? '');
  const [missing, setMissing] = useState(false);
  const command = (): MeetingCommand | null => {
    const words = title.trim();
    setMissing(words === '');
    if (words === '') return null;
    return { type: 'materials/rename-material', material: material.id, title: words };
  };
  return (
    <Frame title={t('do.rename')} submitWords={ui('save')} {...{ command, onClose }}>
      <TextField
        label={t('add.name')}
        error={missing ? t('add.nameNeeded') : undefined}
        maxLength={120}
        value={title}
        onChange={({ target }) => setTitle(target.value)}
      />
    </Frame>
  );
}

export function MovingMaterial({ material, onClose }: DialogProps) {
  const { t } = useTranslation('materials-staff');
  const [item, setItem] = useState<ItemId | null>(material.item);
  const command = (): MeetingCommand => {
    const { id } = material;
    // Behind the last one there.
    return { type: 'materials/move-material', material: id, item, to: maxAtPlace };
  };
  return (
    <Frame title={t('do.move')} submitWords={t('add.moveDo')} {...{ command, onClose }}>
      <PlaceField item={item} onChange={setItem} />
    </Frame>
  );
}
