import { doorApi, type MeetingId } from '@haoshangliang/shared/wire';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/language.ts';
import { useCall } from '../../sync/use-call.ts';
import { Button } from '../../ui/button.tsx';
import { Check } from '../../ui/field.tsx';
import { Hint, Stack, Strong } from '../../ui/layout.tsx';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';

interface ConsentProps {
  readonly meeting: MeetingId;
  /** Version of the text agreed to; null while it is not. */
  readonly agreed: string | null;
  readonly onAgree: (version: string | null) => void;
}

/** 告知: shown in full before any name is taken (个人信息保护法 art. 17); ticking it is the consent that is recorded. */
export function Consent({ meeting, agreed, onAgree }: ConsentProps) {
  const { t } = useTranslation('join');
  const { answer, again } = useCall(doorApi.notice, { meeting });
  if (answer === null) return <p role="status">{t('opening')}</p>;
  if (!answer.ok) {
    return (
      <>
        <RefusalNotice refusal={answer} />
        <Button onClick={again}>{t('retry')}</Button>
      </>
    );
  }
  return (
    <Stack gap="tight">
      <Strong>{t('notice.title')}</Strong>
      <Hint>{t('notice.office', { office: answer.office })}</Hint>
      {answer.texts[currentLanguage()].map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <Check
        checked={agreed !== null}
        onChange={({ target }) => onAgree(target.checked ? answer.version : null)}
      >
        {t('notice.agree')}
      </Check>
      <Hint>{t('notice.refuse')}</Hint>
    </Stack>
  );
}
