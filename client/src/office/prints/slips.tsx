import { useTranslation } from 'react-i18next';
import { momentOf } from '../../i18n/times.ts';
import { QrCode } from '../../ui/qr-code.tsx';
import { readableCode } from '../../ui/readable-code.ts';
import type { PersonRow } from '../people/people-rows.ts';
import styles from './loose.module.css';
import { LooseSheet, PaperMark } from './sheet.tsx';
import type { Pack } from './use-pack.ts';

const toAPage = 8;

/** 入场条, eight to a page, to be cut apart: name, the person's own code to scan, and the meeting's code to type. */
export function Slips({ pack }: { readonly pack: Pack }) {
  const invited = pack.people.filter(({ invitation }) => invitation !== undefined);
  const pages = Array.from({ length: Math.ceil(invited.length / toAPage) }, (_, page) =>
    invited.slice(page * toAPage, (page + 1) * toAPage),
  );
  return pages.map((rows) => (
    <LooseSheet key={rows[0]?.seat.id} look="slips">
      {rows.map((row) => (
        <Slip key={row.seat.id} row={row} pack={pack} />
      ))}
    </LooseSheet>
  ));
}

function Slip({ row, pack }: { readonly row: PersonRow; readonly pack: Pack }) {
  const { t } = useTranslation('prints');
  const life = useTranslation('life').t;
  const { name, invitation, group } = row;
  const shown = name?.fullName ?? name?.displayName ?? '';
  const qr = invitation?.link.qr ?? null;
  const { plan, words, door } = pack;
  return (
    <section className={styles.slip}>
      <p className={styles.slipHead}>
        <span>{words?.title ?? life('untitled')}</span> <PaperMark plan={plan} brief />
      </p>
      {qr === null ? (
        <p className={styles.noCode}>{t('slip.noLink')}</p>
      ) : (
        <QrCode qr={qr} label={t('slip.own', { name: shown })} className={styles.slipCode} />
      )}
      <div>
        <p className={styles.slipName}>{shown}</p>
        <p className={styles.slipWho}>
          {name?.room} {group}
        </p>
        <p>{plan === null ? null : momentOf(plan.startsAt)}</p>
        <p>{words?.place}</p>
        <p>
          {t('slip.code')} <strong className={styles.code}>{readableCode(door.code)}</strong>
        </p>
      </div>
      <p className={styles.slipFoot}>
        {t('slip.scan')} {door.address === null ? null : t('slip.type', { address: door.address })}{' '}
        {t('slip.noPhone')}
      </p>
    </section>
  );
}
