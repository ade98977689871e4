import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { momentOf, timeOfDay } from '../../i18n/times.ts';
import { useSession } from '../../sync/use-meeting.tsx';
import { Card } from '../../ui/card.tsx';
import { classes, Hidden } from '../../ui/layout.tsx';
import { useAccount } from '../session/signed-in.tsx';
import styles from './check.module.css';
import type { Finding } from './findings.ts';

interface FindingsCardProps {
  readonly findings: readonly Finding[];
  /** The server's clock. */
  readonly now: number;
}

/** Everything else that can be seen from here, what needs doing first. */
export function FindingsCard({ findings, now }: FindingsCardProps) {
  const { t } = useTranslation('check');
  const wrong = findings.filter(({ is }) => is !== 'good');
  const good = findings.filter(({ is }) => is === 'good');
  return (
    <Card title={t('findings.title')}>
      <p role="status">
        {wrong.length === 0 ? t('findings.allGood') : t('findings.some', { count: wrong.length })}
      </p>
      <ul className={styles.findings}>
        {[...wrong, ...good].map((finding) => (
          <Line key={finding.about} finding={finding} now={now} />
        ))}
      </ul>
    </Card>
  );
}

function Line({ finding, now }: { readonly finding: Finding; readonly now: number }) {
  const { t } = useTranslation('check');
  const good = finding.is === 'good';
  const Icon = good ? CircleCheck : TriangleAlert;
  return (
    <li className={classes(styles.finding, good ? styles.good : styles.wrong)}>
      <Icon aria-hidden />
      <Hidden>{t(good ? 'findings.good' : 'findings.look')}</Hidden>
      <div>
        <Words finding={finding} now={now} />
      </div>
      <Way finding={finding} />
    </li>
  );
}

const gigabyte = 1_000_000_000;

function Words({ finding, now }: { readonly finding: Finding; readonly now: number }): string {
  const { t } = useTranslation('check');
  const meetings = useTranslation('meetings').t;
  const ui = useTranslation('ui').t;
  switch (finding.about) {
    case 'address':
      return t(`address.${finding.is}`);
    case 'code':
      return t(`code.${finding.is}`);
    case 'agenda':
      return t(`agenda.${finding.is}`, { count: finding.count });
    case 'people':
      return t(`people.${finding.is}`, { count: finding.count });
    case 'links':
      return t(`links.${finding.is}`, { count: finding.count });
    case 'duties': {
      const names = finding.missing.map((duty) => meetings(`duty.${duty}`));
      return t(`duties.${finding.is}`, { duties: names.join(ui('listComma')) });
    }
    case 'clock':
      return t(`clock.${finding.is}`, { minutes: finding.minutes, time: timeOfDay(now) });
    case 'disk':
      return t(`disk.${finding.is}`, { free: (finding.free / gigabyte).toFixed(1) });
    case 'copy':
      return t(`copy.${finding.is}`, { moment: momentOf(finding.at) });
    default:
      return finding satisfies never;
  }
}

const ways: Partial<Record<Finding['about'], string>> = {
  address: 'people',
  code: 'people',
  people: 'people',
  links: 'people',
  agenda: '',
  duties: 'staff',
};

/** Where to mend it. */
function Way({ finding }: { readonly finding: Finding }) {
  const { t } = useTranslation('check');
  const { meeting } = useSession();
  const { office } = useAccount();
  const way = ways[finding.about];
  if (finding.is === 'good') return null;
  if (finding.about === 'copy' && office.parent === null)
    return <Link to="/office/copies">{t('way')}</Link>;
  if (way === undefined) return null;
  return <Link to={`/office/meetings/${meeting}/${way}`}>{t('way')}</Link>;
}
