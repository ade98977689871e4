import { type MeetingRow, meetingApi } from '@haoshangliang/shared/wire';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { Button, linkLook } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Hint, Row, Stack } from '../../ui/layout.tsx';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { Answered } from '../answered.tsx';
import { refusalOf, useAsk, useTell } from '../ask.ts';
import { useAccount } from '../session/signed-in.tsx';
import { MeetingLine } from './meeting-line.tsx';
import styles from './meetings.module.css';
import { apart, sections } from './sections.ts';

/** All meetings of the office, what needs doing today on top. */
export function MeetingsPage() {
  const { t } = useTranslation('meetings');
  const list = useAsk(meetingApi.listMeetings, {});
  return (
    <>
      <Row apart>
        <h1>{t('title')}</h1>
        <Link className={linkLook('primary')} to="/office/new">
          {t('create')}
        </Link>
      </Row>
      <Answered query={list}>
        {({ meetings }) => (meetings.length === 0 ? <NoMeetings /> : <Lists meetings={meetings} />)}
      </Answered>
    </>
  );
}

function Lists({ meetings }: { readonly meetings: readonly MeetingRow[] }) {
  const { t } = useTranslation('meetings');
  const { real, trial } = apart(meetings);
  const lists = [
    { id: 'real', title: t('list.real'), rows: real, hint: null },
    { id: 'trial', title: t('list.trial'), rows: trial, hint: t('list.trialHint') },
  ];
  // Where everything is still practice, that is what is shown first.
  const inOrder = real.length === 0 ? lists.reverse() : lists;
  const tabs = inOrder.map(({ id, title, rows, hint }) => ({
    ...{ id, title },
    content: (
      <Stack>
        {hint === null ? null : <Hint>{hint}</Hint>}
        {rows.length === 0 ? <p>{t('list.none')}</p> : <Sections meetings={rows} />}
      </Stack>
    ),
  }));
  return <Tabs label={t('title')} tabs={tabs} />;
}

function Sections({ meetings }: { readonly meetings: readonly MeetingRow[] }) {
  const { t } = useTranslation('meetings');
  return sections(meetings, Date.now()).map(({ name, rows }) => (
    <Stack key={name}>
      <h2>{t(`list.${name}`)}</h2>
      <ul className={styles.list}>
        {rows.map((meeting) => (
          <MeetingLine key={meeting.id} meeting={meeting} />
        ))}
      </ul>
    </Stack>
  ));
}

/** The empty page says what to do first and offers the examples. */
function NoMeetings() {
  const { t } = useTranslation('meetings');
  const ui = useTranslation('ui').t;
  const { office } = useAccount();
  const navigate = useNavigate();
  const cases = useAsk(meetingApi.listCases, {});
  const open = useTell(meetingApi.createFromCase, [meetingApi.listMeetings]);
  const openCase = (id: string) =>
    open.mutate(
      { office: office.id, case: id, mark: 'example', startsAt: null },
      { onSuccess: ({ meeting }) => void navigate(`/office/meetings/${meeting}`) },
    );
  return (
    <Empty title={t('list.emptyTitle')}>
      <p>{t('list.emptyHint')}</p>
      <RefusalNotice refusal={refusalOf(open.error)} />
      <Answered query={cases}>
        {(answer) => (
          <Stack gap="tight">
            {answer.cases.map(({ id, title }) => (
              <Button key={id} busy={open.isPending && ui('wait')} onClick={() => openCase(id)}>
                {t('list.example', { title })}
              </Button>
            ))}
          </Stack>
        )}
      </Answered>
    </Empty>
  );
}
