import { memo, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { momentOf } from '../../i18n/times.ts';
import { readableCode } from '../../ui/readable-code.ts';
import { LinkCode } from '../link-code.tsx';
import type { PersonRow } from '../people/people-rows.ts';
import type { Drawn } from './drawing.tsx';
import styles from './loose.module.css';
import { LooseSheet, PaperMark } from './sheet.tsx';
import { useGrowing } from './use-growing.ts';
import type { Pack } from './use-pack.ts';

const toAPage = 8;
/** Pages drawn in one turn: the clerk can scroll and press meanwhile. */
const pagesAtOnce = 3;

interface SlipsProps {
  readonly pack: Pack;
  readonly onDrawn: (drawn: Drawn) => void;
}

/** 入场条, eight to a page, to be cut apart: name, the person's own code to scan, and the meeting's code to type. */
export function Slips({ pack, onDrawn }: SlipsProps) {
  const pages = useMemo(() => pagesOf(pack.people), [pack.people]);
  const ready = useGrowing(pages.length, pagesAtOnce);
  useEffect(() => {
    onDrawn({ done: pages.slice(0, ready).flat().length, of: pages.flat().length });
  }, [pages, ready, onDrawn]);
  return (
    <>
      {pages.slice(0, ready).map((rows) => (
        <SlipPage key={rows[0]?.seat.id} rows={rows} pack={pack} />
      ))}
    </>
  );
}

function pagesOf(people: readonly PersonRow[]): PersonRow[][] {
  const invited = people.filter(({ invitation }) => invitation !== undefined);
  return Array.from({ length: Math.ceil(invited.length / toAPage) }, (_, page) =>
    invited.slice(page * toAPage, (page + 1) * toAPage),
  );
}

interface SlipPageProps {
  readonly rows: readonly PersonRow[];
  readonly pack: Pack;
}

const SlipPage = memo(function SlipPage({ rows, pack }: SlipPageProps) {
  return (
    <LooseSheet look="slips">
      {rows.map((row) => (
        <Slip key={row.seat.id} row={row} pack={pack} />
      ))}
    </LooseSheet>
  );
});

function Slip({ row, pack }: { readonly row: PersonRow; readonly pack: Pack }) {
  const { t } = useTranslation('prints');
  const life = useTranslation('life').t;
  const { name, invitation, group } = row;
  const shown = name?.fullName ?? name?.displayName ?? '';
  const url = invitation?.link.url ?? null;
  const { plan, words, door } = pack;
  return (
    <section className={styles.slip}>
      <p className={styles.slipHead}>
        <span>{words?.title ?? life('untitled')}</span> <PaperMark plan={plan} brief />
      </p>
      {url === null ? (
        <p className={styles.noCode}>{t('slip.noLink')}</p>
      ) : (
        <LinkCode url={url} label={t('slip.own', { name: shown })} className={styles.slipCode} />
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
        {t(row.seat.voter ? 'slip.scan' : 'slip.scanOnly')}{' '}
        {door.address === null ? null : t('slip.type', { address: door.address })}{' '}
        {t('slip.noPhone')}
      </p>
    </section>
  );
}
