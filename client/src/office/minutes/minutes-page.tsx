import { type BlockJson, plainText } from '@haoshangliang/shared/documents';
import type { Draft } from '@haoshangliang/shared/features/drafts';
import { minutesApi } from '@haoshangliang/shared/wire';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { WritingDesk } from '../../features/drafts/staff/index.ts';
import { MeetingMark, useMeetingTitle } from '../../features/life/index.ts';
import { useAction, useLine, useMay, useMeeting, useSession } from '../../sync/use-meeting.tsx';
import { Button } from '../../ui/button.tsx';
import { ConnectionWords } from '../../ui/connection-words.tsx';
import { Empty } from '../../ui/empty.tsx';
import { classes, Stack } from '../../ui/layout.tsx';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { useAsk } from '../ask.ts';
import { Comments } from '../comments.tsx';
import { CarriedRecord } from './carried-record.tsx';
import { Checklist } from './checklist.tsx';
import { ConfirmCard } from './confirm-card.tsx';
import { Corrections } from './corrections.tsx';
import { filePath } from './file-path.ts';
import { IssuesCard } from './issues-card.tsx';
import styles from './minutes.module.css';
import { OutsideTab } from './outside/outside-tab.tsx';
import { PhotosCard } from './photos-card.tsx';
import { Phrases } from './phrases.tsx';
import { Stages } from './stages.tsx';
import { useDesk } from './use-desk.ts';
import { useMinutesDraft } from './use-stages.ts';

/** 纪要: the text to write, and beside it the record it comes from. */
export function MinutesPage() {
  const { t } = useTranslation('minutes');
  const title = useMeetingTitle();
  useTitle(t('pageTitle', { title }));
  return (
    <div className={styles.page}>
      <Header title={title} />
      <main className={styles.columns}>
        <section id="beside" className={styles.column} aria-label={t('beside')}>
          <Beside />
        </section>
        <section className={classes(styles.column, styles.text)} aria-label={t('text')}>
          <MinutesText />
        </section>
      </main>
    </div>
  );
}

function Header({ title }: { readonly title: string }) {
  const { t } = useTranslation('minutes');
  const life = useTranslation('life').t;
  const session = useSession();
  const phase = useMeeting((state) => state.life.phase);
  const docx = minutesApi.readMinutesDocx.path.replace(':meeting', session.meeting);
  return (
    <header className={styles.header}>
      <h1 className={styles.title}>
        {t('pageTitle', { title })} <MeetingMark />
      </h1>
      <nav className={styles.tools} aria-label={t('places')}>
        <a className={styles.down} href="#beside">
          {t('beside')}
        </a>
        <span>{life(`phase.${phase}`)}</span>
        <ConnectionWords line={useLine(session)} />
        <a href={`/m/${session.meeting}/minutes`} target="_blank" rel="noreferrer">
          {t('read')}
        </a>
        <a href={docx}>{t('word')}</a>
        <a href={filePath(session.meeting, 'minutes', 'pdf')}>{t('pdf')}</a>
        <Link to={`/office/m/${session.meeting}`}>{t('room')}</Link>
      </nav>
    </header>
  );
}

function Beside() {
  const { t } = useTranslation('minutes');
  const { data: desk } = useDesk();
  const draft = useMinutesDraft();
  if (desk === undefined) return <p role="status">{t('opening')}</p>;
  const lines = [...desk.happenings]
    .reverse()
    .map(({ told, ...line }) => ({ ...line, words: told }));
  const marked = desk.corrections.length + desk.additions.length;
  const wanting = desk.checklist.filter(({ state }) => state === 'left-out' || state === 'missing');
  const tabs = [
    {
      id: 'record',
      title: t('record'),
      content: <CarriedRecord lines={lines} />,
    },
    {
      id: 'corrections',
      title: t('corrections'),
      count: `${marked}`,
      content: <Corrections desk={desk} />,
    },
    {
      id: 'checklist',
      title: t('checklist'),
      count: `${wanting.length}`,
      content: <Checklist desk={desk} />,
    },
    ...(draft === undefined
      ? []
      : [{ id: 'outside', title: t('outside.tab'), content: <OutsideTab draft={draft} /> }]),
  ];
  return <Tabs label={t('beside')} tabs={tabs} />;
}

/** The parts that somebody confirms or objects to, by the ids under which their page names them. */
function sectionTitles(blocks: readonly BlockJson[], beginning: string) {
  const isTitle = (block: BlockJson | undefined) =>
    block?.type === 'heading' && block.attrs.level === 1;
  const titled = blocks.flatMap((block) =>
    isTitle(block) && block.attrs.id !== null
      ? [[block.attrs.id, plainText([block])] as const]
      : [],
  );
  // What stands before the first heading has none of its own.
  const first = isTitle(blocks[0]) ? [] : [['start', beginning] as const];
  return new Map([...first, ...titled]);
}

function Confirming({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation('minutes');
  const { meeting } = useSession();
  const { data } = useAsk(minutesApi.readMinutes, { meeting });
  const version = draft.status === 'frozen' ? draft.versions.length : null;
  if (data === undefined) return null;
  return <ConfirmCard version={version} sections={sectionTitles(data.blocks, t('firstPart'))} />;
}

function MinutesText() {
  const { t } = useTranslation('minutes');
  const draft = useMinutesDraft();
  const action = useAction();
  const may = useMay();
  if (draft !== undefined) {
    // While it is written the text comes first; on a small screen it would be out of sight.
    const isWriting = draft.status === 'writing';
    return (
      <Stack>
        <Stages draft={draft} />
        <Confirming draft={draft} />
        {isWriting ? null : <IssuesCard />}
        {isWriting ? null : <PhotosCard />}
        <Phrases draft={draft} />
        <WritingDesk key={draft.id} draft={draft} beside={Comments} />
        {isWriting ? <IssuesCard /> : null}
        {isWriting ? <PhotosCard /> : null}
      </Stack>
    );
  }
  const begin = () =>
    void action.run({
      type: 'drafts/create-draft',
      kind: 'minutes',
      item: null,
      title: t('draftTitle'),
      readers: 'staff',
    });
  return (
    <Empty title={t('notBegun')}>
      <p>{t('notBegunHint')}</p>
      <RefusalNotice refusal={action.refusal} onClose={action.clear} />
      {may('drafts/create-draft') ? (
        <Button look="primary" busy={action.busy && t('beginning')} onClick={begin}>
          {t('begin')}
        </Button>
      ) : null}
      <PhotosCard />
    </Empty>
  );
}
