import { type ComponentType, memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useSession } from '../../sync/use-meeting.tsx';
import { linkLook } from '../../ui/button.tsx';
import { Hint, Row } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { AgendaSheet } from './agenda-sheet.tsx';
import { BallotsSheet } from './ballots-sheet.tsx';
import { Drawing, type Drawn, PrintButton } from './drawing.tsx';
import { NoticeSheet } from './notice-sheet.tsx';
import { Poster } from './poster.tsx';
import styles from './prints.module.css';
import { PrivacySheet } from './privacy-sheet.tsx';
import { RulesSheet } from './rules-sheet.tsx';
import { type SheetName, sheetsOf } from './sheets.ts';
import { SignInSheet } from './sign-in-sheet.tsx';
import { Slips } from './slips.tsx';
import { type Pack, usePack } from './use-pack.ts';

interface PaperProps {
  readonly pack: Pack;
  readonly onDrawn: (drawn: Drawn) => void;
}

const papers: Readonly<Record<SheetName, ComponentType<PaperProps>>> = {
  notice: NoticeSheet,
  agenda: AgendaSheet,
  'sign-in': SignInSheet,
  slips: Slips,
  ballots: BallotsSheet,
  rules: RulesSheet,
  privacy: PrivacySheet,
  poster: Poster,
};

/** Papers as they will be printed, and the button that prints them. */
export function PrintPage() {
  const { t } = useTranslation('prints');
  const office = useTranslation('office').t;
  const asked = useParams()['sheet'];
  const chosen = sheetsOf(asked);
  const { pack, refusal } = usePack();
  const [drawn, setDrawn] = useState<Drawn>({ done: 0, of: 0 });
  const [first] = chosen ?? [];
  const title = chosen?.length === 1 && first !== undefined ? t(`sheet.${first}`) : t('title');
  useTitle([title, pack?.words?.title ?? ''].join(' '));
  if (chosen === null) return <Notice kind="warn">{t('unknown')}</Notice>;
  return (
    <div className={styles.desk}>
      <Toolbar title={title} pack={pack} drawn={drawn} />
      <RefusalNotice refusal={refusal} />
      {pack === null && refusal === null ? (
        <p role="status" className={styles.waiting}>
          {office('loading')}
        </p>
      ) : null}
      <main className={styles.papers}>
        {pack === null
          ? null
          : chosen.map((sheet) => (
              <Paper key={sheet} sheet={sheet} pack={pack} onDrawn={setDrawn} />
            ))}
      </main>
    </div>
  );
}

/** Drawn once: while slips are added to a pack its other papers stay as they are. */
const Paper = memo(function Paper({ sheet, ...props }: PaperProps & { readonly sheet: SheetName }) {
  const Shown = papers[sheet];
  return <Shown {...props} />;
});

interface ToolbarProps {
  readonly title: string;
  readonly pack: Pack | null;
  readonly drawn: Drawn;
}

function Toolbar({ title, pack, drawn }: ToolbarProps) {
  const { t } = useTranslation('prints');
  const people = useTranslation('people').t;
  const { meeting } = useSession();
  return (
    <header className={styles.toolbar}>
      <Row apart>
        <div>
          <h1 className={styles.name}>{title}</h1>
          <Hint>{t('paper')}</Hint>
        </div>
        <Row>
          <Link className={linkLook('quiet')} to={`/office/meetings/${meeting}/prints`}>
            {t('back')}
          </Link>
          <PrintButton ready={pack !== null} drawn={drawn} />
        </Row>
      </Row>
      <Drawing drawn={drawn} />
      {pack?.door.addressChanged === true ? (
        <Notice kind="warn">{people('door.changed')}</Notice>
      ) : null}
      {pack !== null && pack.door.address === null ? (
        <Notice kind="warn">{people('door.noAddress')}</Notice>
      ) : null}
    </header>
  );
}
