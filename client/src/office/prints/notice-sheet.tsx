import { isExpected } from '@haoshangliang/shared/features/people';
import { meetingZone } from '@haoshangliang/shared/kernel';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/language.ts';
import { dayOf, timeOfDay } from '../../i18n/times.ts';
import { useTitleOf } from '../../outline/index.ts';
import { useNow } from '../../sync/use-meeting.tsx';
import { readableCode } from '../../ui/readable-code.ts';
import styles from './paper.module.css';
import { rosterGroups } from './roster-groups.ts';
import { Sheet } from './sheet.tsx';
import type { Pack } from './use-pack.ts';

function weekdayOf(at: number): string {
  return new Intl.DateTimeFormat(currentLanguage(), {
    weekday: 'long',
    timeZone: meetingZone,
  }).format(at);
}

/** 会议通知: what is asked of those who are invited, and how they take part. */
export function NoticeSheet({ pack }: { readonly pack: Pack }) {
  const { t } = useTranslation('prints');
  const life = useTranslation('life').t;
  const today = dayOf(useNow()());
  const { plan, words, notice } = pack;
  const title = words?.title ?? life('untitled');
  const named = useNamed();
  const besides = named(pack.people.filter(sitsIn));
  return (
    <Sheet pack={pack} look="letter" title={t('notice.title', { title })}>
      <p className={styles.plain}>{t('notice.to')}</p>
      <p className={styles.body}>
        {plan === null
          ? t('notice.opening', { office: notice.office, title })
          : t('notice.openingOn', { office: notice.office, title, day: dayOf(plan.startsAt) })}
      </p>
      <dl className={styles.points}>
        <Point name={t('notice.when')}>
          {plan === null
            ? t('notice.open')
            : t('notice.whenIs', {
                day: dayOf(plan.startsAt),
                weekday: weekdayOf(plan.startsAt),
                time: timeOfDay(plan.startsAt),
                minutes: plan.minutes,
              })}
        </Point>
        <Point name={t('notice.where')}>{words?.place ?? t('notice.open')}</Point>
        {words === null || words.background === '' ? null : (
          <Point name={t('notice.why')}>{words.background}</Point>
        )}
        <Point name={t('notice.what')}>
          <Matters pack={pack} />
        </Point>
        <Point name={t('notice.who')}>
          {named(pack.people.filter(({ seat }) => isExpected(seat))) ?? t('notice.open')}
        </Point>
        {besides === null ? null : <Point name={t('notice.besides')}>{besides}</Point>}
        <Point name={t('notice.how')}>
          <How pack={pack} />
        </Point>
        <Point name={t('notice.contact')}>{t('notice.contactLine')}</Point>
      </dl>
      <p className={styles.signature}>
        {notice.office}
        <br />
        {today}
      </p>
    </Sheet>
  );
}

function Point({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={styles.point}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Matters({ pack }: { readonly pack: Pack }) {
  const { t } = useTranslation('prints');
  const titleOf = useTitleOf();
  const ui = useTranslation('ui').t;
  const first = pack.agenda.filter(({ level }) => level === 1);
  if (first.length === 0) return t('notice.open');
  return t('notice.matters', {
    list: first.map(({ item }) => titleOf(item)).join(ui('listComma')),
    count: first.length,
  });
}

/** How many of each group; null where there is nobody. */
function useNamed() {
  const { t } = useTranslation('prints');
  const people = useTranslation('people').t;
  const ui = useTranslation('ui').t;
  return (rows: Pack['people']) => {
    const groups = rosterGroups(rows).map(({ group, role, rows: members }) =>
      t('notice.group', {
        group: group ?? (role === 'staff' ? t('signIn.staff') : people(`role.${role}`)),
        count: members.length,
      }),
    );
    return groups.length === 0 ? null : groups.join(ui('listComma'));
  };
}

/** 列席: on the list, called to advise or to listen. */
function sitsIn({ seat }: Pack['people'][number]): boolean {
  return !isExpected(seat) && (seat.role === 'expert' || seat.role === 'observer');
}

function How({ pack: { door, plan } }: { readonly pack: Pack }) {
  const { t } = useTranslation('prints');
  const code = readableCode(door.code);
  return (
    <>
      {plan?.mode === 'in_room' ? null : <p>{t('notice.remote')}</p>}
      {door.address === null ? null : <p>{t('notice.phone', { address: door.address, code })}</p>}
      <p>{t('notice.noPhone')}</p>
      <p>{t('notice.absent')}</p>
    </>
  );
}
