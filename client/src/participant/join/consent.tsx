import type { MeetingId } from '@haoshangliang/shared/wire';
import { useTranslation } from 'react-i18next';
import { Check } from '../../ui/field.tsx';
import { Hint, Strong } from '../../ui/layout.tsx';
import { NoticeText } from './notice-text.tsx';

interface ConsentProps {
  readonly meeting: MeetingId;
  /** Version of the text agreed to; null while it is not. */
  readonly agreed: string | null;
  readonly onAgree: (version: string | null) => void;
}

/** 告知: shown in full before any name is taken (个人信息保护法 art. 17); ticking it is the consent that is recorded. */
export function Consent({ meeting, agreed, onAgree }: ConsentProps) {
  const { t } = useTranslation('join');
  const lead = (office: string) => (
    <>
      <Strong>{t('notice.title')}</Strong>
      <Hint>{t('notice.office', { office })}</Hint>
    </>
  );
  return (
    <NoticeText meeting={meeting} lead={lead}>
      {(version) => (
        <>
          <Check
            checked={agreed !== null}
            onChange={({ target }) => onAgree(target.checked ? version : null)}
          >
            {t('notice.agree')}
          </Check>
          <Hint>{t('notice.refuse')}</Hint>
        </>
      )}
    </NoticeText>
  );
}
