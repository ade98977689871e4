import { doorApi, type MeetingId } from '@haoshangliang/shared/wire';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../sync/use-call.ts';
import { Button } from '../../ui/button.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import { AreYou } from './are-you.tsx';
import { CodeEntry } from './code-entry.tsx';
import { Front } from './front.tsx';

interface LinkPageProps {
  readonly token: string;
  readonly onEnter: (meeting: MeetingId) => void;
}

/** What a link leads to: the question who one is, the room, or the desk. */
export function LinkPage({ token, onEnter }: LinkPageProps) {
  const { t } = useTranslation('join');
  const { answer, again } = useCall(doorApi.openLink, { token });
  const [notMe, setNotMe] = useState(false);
  useEffect(() => {
    if (answer?.ok !== true || answer.kind === 'ask') return;
    if (answer.kind === 'desk') window.location.replace(deskPath(answer.meeting, answer.seat));
    else onEnter(answer.meeting);
  }, [answer, onEnter]);
  if (answer === null || (answer.ok && answer.kind !== 'ask')) {
    return (
      <Front>
        <p role="status">{t('opening')}</p>
      </Front>
    );
  }
  return (
    <Front>
      {answer.ok && !notMe ? (
        <AreYou
          token={token}
          meeting={answer.meeting}
          title={answer.title}
          mark={answer.mark}
          name={answer.displayName}
          heldElsewhere={answer.heldElsewhere}
          onEnter={onEnter}
          onNotMe={() => setNotMe(true)}
        />
      ) : (
        <Stack>
          {answer.ok ? <Notice>{t('ask.notMe')}</Notice> : <RefusalNotice refusal={answer} />}
          {!answer.ok && answer.code === 'offline' ? (
            <Button onClick={again}>{t('retry')}</Button>
          ) : (
            <CodeEntry onEnter={onEnter} />
          )}
        </Stack>
      )}
    </Front>
  );
}

/** A clerk who opens somebody's link gets that person's card instead of becoming them. */
function deskPath(meeting: string, seat: string): string {
  return `/office/meetings/${meeting}/people?seat=${seat}`;
}
