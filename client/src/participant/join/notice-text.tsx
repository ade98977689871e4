import { doorApi, type MeetingId } from '@haoshangliang/shared/wire';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/language.ts';
import { useCall } from '../../sync/use-call.ts';
import { Button } from '../../ui/button.tsx';
import { Stack } from '../../ui/layout.tsx';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';

interface NoticeTextProps {
  readonly meeting: MeetingId;
  /** Before it: in whose name it is given. */
  readonly lead: (office: string) => ReactNode;
  /** After it. */
  readonly children?: (version: string) => ReactNode;
}

/** 告知, in full. */
export function NoticeText({ meeting, lead, children }: NoticeTextProps) {
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
      {lead(answer.office)}
      {answer.texts[currentLanguage()].map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {children?.(answer.version)}
    </Stack>
  );
}
