import { useTranslation } from 'react-i18next';
import { type Refused, refusalWords } from '../i18n/refusal-words.ts';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';

interface RefusalNoticeProps {
  readonly refusal: Refused | null;
  readonly onClose?: () => void;
}

/** Why something did not happen, until the person has read it. */
export function RefusalNotice({ refusal, onClose }: RefusalNoticeProps) {
  const { t } = useTranslation('ui');
  if (refusal === null) return null;
  const close =
    onClose === undefined ? undefined : (
      <Button small onClick={onClose}>
        {t('close')}
      </Button>
    );
  return (
    <Notice kind="warn" actions={close}>
      {refusalWords(refusal)}
    </Notice>
  );
}
