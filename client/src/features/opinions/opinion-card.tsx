import type { Opinion } from '@haoshangliang/shared/features/opinions';
import type { SeatId } from '@haoshangliang/shared/kernel';
import { placesOfOpinion } from '@haoshangliang/shared/meeting';
import { memo, type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { timeOfDay } from '../../i18n/times.ts';
import { useMeeting, useName } from '../../sync/use-meeting.tsx';
import { Mark } from '../../ui/mark.tsx';
import styles from './opinions.module.css';
import { StanceMark } from './stance.tsx';

interface OpinionCardProps {
  readonly opinion: Opinion;
  readonly folded: readonly Opinion[];
  /** The item it belongs to, where several stand together. */
  readonly place?: string | null;
  /** Below: seconding on a phone, everything else at the desk. */
  readonly children?: ReactNode;
}

/** One opinion with all that everybody may know of it. */
export function OpinionCard({ opinion, folded, place = null, children }: OpinionCardProps) {
  return (
    <article className={styles.card} aria-labelledby={`opinion-${opinion.id}`}>
      <OpinionHead opinion={opinion} />
      {place === null ? null : <p className={styles.about}>{place}</p>}
      <OpinionText opinion={opinion} />
      <Adoption opinion={opinion} />
      <Replies opinion={opinion} />
      <Folded folded={folded} />
      {children}
    </article>
  );
}

type About = Pick<
  Opinion,
  'id' | 'no' | 'author' | 'stance' | 'channel' | 'at' | 'editedAt' | 'record' | 'verbatim'
>;

export const OpinionHead = memo(function OpinionHead({ opinion }: { readonly opinion: About }) {
  const { t } = useTranslation('opinions');
  const { id, no, author, stance, channel, at, editedAt, record, verbatim } = opinion;
  const name = useName(author);
  return (
    <>
      <p id={`opinion-${id}`} className={styles.head}>
        <StanceMark stance={stance} /> <b>{name ?? t('nobody')}</b>
      </p>
      <p className={styles.about}>
        {t('number', { no })} <time>{timeOfDay(at)}</time> {t(`channel.${channel}`)}{' '}
        {editedAt === null ? null : t('edited')}{' '}
        {record === null ? null : (
          <Recorded by={record.by} how={verbatim ? 'verbatim' : record.answer} />
        )}{' '}
        {verbatim && record === null ? <Mark calm>{t('verbatim')}</Mark> : null}
      </p>
    </>
  );
});

type HowRecorded = 'verbatim' | NonNullable<Opinion['record']>['answer'];

/** Who wrote it down for somebody stands beside whose it is; that they say otherwise is not to be overlooked. */
function Recorded({ by, how }: { readonly by: SeatId | null; readonly how: HowRecorded }) {
  const { t } = useTranslation('opinions');
  const name = useName(by);
  return (
    <Mark calm={how !== 'contested'}>
      {name === undefined ? t(`record.${how}`) : t(`recordBy.${how}`, { name })}
    </Mark>
  );
}

export function OpinionText({ opinion: { text } }: { readonly opinion: Pick<Opinion, 'text'> }) {
  const { t } = useTranslation('opinions');
  return <p className={text === null ? styles.erased : styles.text}>{text ?? t('erased')}</p>;
}

/** What became of it, and where in the text it went. */
export function Adoption({ opinion }: { readonly opinion: Opinion }) {
  const { t } = useTranslation('opinions');
  const { id, adoption, adoptionReason } = opinion;
  const clauses = useMeeting((state) => state.clauses);
  const places = useMemo(() => placesOfOpinion(clauses, id), [clauses, id]);
  if (adoption === 'pending' && places.length === 0) return null;
  return (
    <p className={styles.outcome}>
      {adoption === 'pending' ? null : <b>{t(`adoption.${adoption}`)}</b>}
      {adoptionReason === null ? null : ` ${adoptionReason}`}
      {places.map(({ draft, no }) => (
        <span key={`${draft}.${no}`}> {t('wentTo', { no })}</span>
      ))}
    </p>
  );
}

function Replies({ opinion: { replies } }: { readonly opinion: Opinion }) {
  if (replies.length === 0) return null;
  return (
    <ul className={styles.replies}>
      {replies.map(({ seat, text }) => (
        <Reply key={seat} seat={seat} text={text} />
      ))}
    </ul>
  );
}

function Reply({ seat, text }: Pick<Opinion['replies'][number], 'seat' | 'text'>) {
  const { t } = useTranslation('opinions');
  const name = useName(seat) ?? t('nobody');
  return (
    <li>
      <b>{t('replyBy', { name })}</b> <span className={styles.text}>{text ?? t('erased')}</span>
    </li>
  );
}

function Folded({ folded }: { readonly folded: readonly Opinion[] }) {
  const { t } = useTranslation('opinions');
  if (folded.length === 0) return null;
  return (
    <details className={styles.folded}>
      <summary>{t('foldedIn', { count: folded.length })}</summary>
      {folded.map((opinion) => (
        <div key={opinion.id} className={styles.foldedOne}>
          <OpinionHead opinion={opinion} />
          <OpinionText opinion={opinion} />
        </div>
      ))}
    </details>
  );
}
