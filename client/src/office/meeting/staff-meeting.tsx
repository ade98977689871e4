import { type MeetingId, meetingIdSchema, parse } from '@haoshangliang/shared/wire';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { MeetingMark } from '../../features/life/index.ts';
import type { MeetingSession } from '../../sync/meeting-session.ts';
import { MeetingProvider, useJoinRefusal, useViewOrNull } from '../../sync/use-meeting.tsx';
import { useOpenMeeting } from '../../sync/use-open-meeting.ts';
import { Entering } from '../../ui/entering.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Stamped } from '../../ui/stamp.tsx';

const history = 300;

/** Enters the meeting of the address as staff; its children are shown once the page knows the meeting. */
export function StaffMeeting({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('office');
  const id = parse(meetingIdSchema, useParams()['meeting']);
  if (id.ok) return <Opened meeting={id.value}>{children}</Opened>;
  return (
    <Notice kind="warn" actions={<Link to="/office">{t('toMeetings')}</Link>}>
      {t('notFound')}
    </Notice>
  );
}

function Opened({ meeting, children }: { meeting: MeetingId; children: ReactNode }) {
  const session = useOpenMeeting(meeting, { history });
  return session === null ? null : <Joined session={session}>{children}</Joined>;
}

function Joined({ session, children }: { session: MeetingSession; children: ReactNode }) {
  const { t } = useTranslation('staff');
  const view = useViewOrNull(session);
  const refusal = useJoinRefusal(session);
  if (view === null || refusal !== null) return <Entering refusal={refusal} within />;
  if (view.viewer.audience !== 'staff') {
    return (
      <Notice kind="warn" actions={<Link to="/office">{t('meetings')}</Link>}>
        {t('turnedAway')}
      </Notice>
    );
  }
  return (
    <MeetingProvider session={session}>
      <Stamped stamp={<MeetingMark />}>{children}</Stamped>
    </MeetingProvider>
  );
}
