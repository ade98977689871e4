import type { MeetingRow } from '@haoshangliang/shared/wire';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { momentOf } from '../../i18n/times.ts';
import { linkLook } from '../../ui/button.tsx';
import { Figures, Hint, Row } from '../../ui/layout.tsx';
import { Mark } from '../../ui/mark.tsx';
import styles from './meetings.module.css';

export function MeetingLine({ meeting }: { readonly meeting: MeetingRow }) {
  const { t } = useTranslation('meetings');
  const life = useTranslation('life').t;
  const { id, title, place, startsAt, mark, phase, leftOpen, duties } = meeting;
  return (
    <li className={styles.meeting}>
      <Figures>{startsAt === null ? t('list.noDate') : momentOf(startsAt)}</Figures>
      <div>
        <p className={styles.name}>
          {title ?? life('untitled')} {mark === 'real' ? null : <Mark>{t(`mark.${mark}`)}</Mark>}{' '}
          <Mark calm>{life(`phase.${phase}`)}</Mark>{' '}
          {leftOpen ? <Mark>{t('list.leftOpen')}</Mark> : null}
        </p>
        <Hint>{place}</Hint>
      </div>
      <Row>
        {duties.length > 0 ? (
          <Link className={linkLook()} to={`/office/m/${id}`}>
            {t('list.enter')}
          </Link>
        ) : null}
        <Link className={linkLook('quiet')} to={`/office/meetings/${id}`}>
          {t('list.prepare')}
        </Link>
      </Row>
    </li>
  );
}
