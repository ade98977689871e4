import { useTranslation } from 'react-i18next';
import { type Refused, refusalWords } from '../i18n/refusal-words.ts';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';

interface RefusalNoticeProps {
  readonly refusal: Refused | null;
  readonly onClose?: () => void;
}

/** The notice stands where the form begins, the key that was refused where it ends. */
function intoSight(box: HTMLElement | null): void {
  box?.scrollIntoView?.({ block: 'nearest' });
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
    <div ref={intoSight}>
      <Notice kind="warn" actions={close}>
        {refusalWords(refusal)}
      </Notice>
    </div>
  );
}
