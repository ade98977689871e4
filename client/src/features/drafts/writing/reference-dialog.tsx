import type { Reference } from '@haoshangliang/shared/documents';
import { type Referable, referables } from '@haoshangliang/shared/meeting';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeeting, useName } from '../../../sync/use-meeting.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { TextField } from '../../../ui/field.tsx';
import { Hint, Stack } from '../../../ui/layout.tsx';
import styles from './reference-dialog.module.css';

interface ReferenceDialogProps {
  readonly give: (reference: Reference, words: string) => void;
  readonly onClose: () => void;
}

const most = 40;

/** 引用: what was said and what was voted on, the newest first, found by its number or its words. */
export function ReferenceDialog({ give, onClose }: ReferenceDialogProps) {
  const { t } = useTranslation('drafts-writing');
  const opinions = useMeeting((state) => state.opinions);
  const votes = useMeeting((state) => state.votes);
  const all = useMemo(() => referables({ opinions, votes }), [opinions, votes]);
  const [sought, seek] = useState('');
  const words = sought.trim();
  const found = all.filter(
    ({ reference, words: said }) =>
      words === '' || `${reference.no}` === words || said?.includes(words) === true,
  );
  return (
    <Dialog title={t('tools.reference')} onClose={onClose}>
      <Stack>
        <TextField
          label={t('reference.find')}
          hint={t('reference.hint')}
          value={sought}
          onChange={({ target }) => seek(target.value)}
        />
        {found.length === 0 ? (
          <Hint>{t(all.length === 0 ? 'reference.none' : 'reference.notFound')}</Hint>
        ) : null}
        <ul className={styles.list}>
          {found.slice(0, most).map((one) => (
            <li key={one.reference.id}>
              <Choose referable={one} give={give} />
            </li>
          ))}
        </ul>
        {found.length > most ? <Hint>{t('reference.more', { count: found.length })}</Hint> : null}
      </Stack>
    </Dialog>
  );
}

interface ChooseProps extends Pick<ReferenceDialogProps, 'give'> {
  readonly referable: Referable;
}

function Choose({ referable: { reference, by, words }, give }: ChooseProps) {
  const { t } = useTranslation('drafts-writing');
  const name = useName(by);
  const written = t(`reference.written.${reference.kind}`, { no: reference.no });
  return (
    <Button wide onClick={() => give(reference, written)}>
      <span className={styles.one}>
        <b>{t(`reference.name.${reference.kind}`, { no: reference.no })}</b> {name}
        <span className={styles.words}>{words ?? t('reference.erased')}</span>
      </span>
    </Button>
  );
}
