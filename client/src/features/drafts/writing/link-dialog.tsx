import { isAllowedHref } from '@haoshangliang/shared/documents';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import { Dialog, DialogEnd } from '../../../ui/dialog.tsx';
import { TextField } from '../../../ui/field.tsx';
import { Row, Stack } from '../../../ui/layout.tsx';

interface LinkDialogProps {
  /** The address that stands there now; null for a new link. */
  readonly href: string | null;
  readonly give: (href: string | null) => void;
  readonly onClose: () => void;
}

export function LinkDialog({ href, give, onClose }: LinkDialogProps) {
  const { t } = useTranslation('drafts-writing');
  const ui = useTranslation('ui').t;
  const [typed, setTyped] = useState(href ?? '');
  const [wrong, setWrong] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const address = completed(typed.trim());
    if (isAllowedHref(address)) give(address);
    else setWrong(true);
  };
  return (
    <Dialog title={t('tools.link')} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <TextField
            label={t('link.address')}
            hint={t('link.hint')}
            error={wrong ? t('link.wrong') : undefined}
            value={typed}
            inputMode="url"
            onChange={({ target }) => setTyped(target.value)}
          />
        </Stack>
        <DialogEnd>
          <Row>
            <Button type="submit" look="primary">
              {ui('save')}
            </Button>
            {href === null ? null : <Button onClick={() => give(null)}>{t('link.remove')}</Button>}
          </Row>
        </DialogEnd>
      </form>
    </Dialog>
  );
}

/** People write www.example.org. */
function completed(address: string): string {
  return /^(https?:\/\/|mailto:)/i.test(address) ? address : `https://${address}`;
}
