import { type MeetingId, meetingIdSchema, parse } from '@haoshangliang/shared/wire';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { MeetingMark } from '../../features/life/index.ts';
import type { MeetingSession } from '../../sync/meeting-session.ts';
import { MeetingProvider, useJoinRefusal, useViewOrNull } from '../../sync/use-meeting.tsx';
import { useOpenMeeting } from '../../sync/use-open-meeting.ts';
import { Entering } from '../../ui/entering.tsx';
import { Page } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Stamped } from '../../ui/stamp.tsx';

const history = 300;

interface StaffMeetingProps {
  readonly children: ReactNode;
  /** It stands in the office's frame; otherwise what is said instead of the meeting has the page to itself. */
  readonly within?: boolean;
}

/** Enters the meeting of the address as staff; its children are shown once the page knows the meeting. */
export function StaffMeeting({ children, within = false }: StaffMeetingProps) {
  const { t } = useTranslation('office');
  const id = parse(meetingIdSchema, useParams()['meeting']);
  if (id.ok) {
    return (
      <Opened meeting={id.value} within={within}>
        {children}
      </Opened>
    );
  }
  return (
    <Instead within={within} link={t('toMeetings')}>
      {t('notFound')}
    </Instead>
  );
}

interface InsteadProps {
  readonly children: ReactNode;
  readonly within: boolean;
  readonly link: string;
}

function Instead({ children, within, link }: InsteadProps) {
  const notice = (
    <Notice kind="warn" actions={<Link to="/office">{link}</Link>}>
      {children}
    </Notice>
  );
  return within ? notice : <Page>{notice}</Page>;
}

interface Entered {
  readonly children: ReactNode;
  readonly within: boolean;
}

function Opened({ meeting, ...entered }: Entered & { readonly meeting: MeetingId }) {
  const session = useOpenMeeting(meeting, { history });
  return session === null ? null : <Joined session={session} {...entered} />;
}

function Joined({ session, children, within }: Entered & { readonly session: MeetingSession }) {
  const { t } = useTranslation('staff');
  const view = useViewOrNull(session);
  const refusal = useJoinRefusal(session);
  if (view === null || refusal !== null) return <Entering refusal={refusal} within={within} />;
  if (view.viewer.audience !== 'staff') {
    return (
      <Instead within={within} link={t('meetings')}>
        {t('turnedAway')}
      </Instead>
    );
  }
  return (
    <MeetingProvider session={session}>
      <Stamped stamp={<MeetingMark />}>{children}</Stamped>
    </MeetingProvider>
  );
}
