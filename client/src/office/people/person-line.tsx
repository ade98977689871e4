import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/language.ts';
import { momentOf } from '../../i18n/times.ts';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Figures, Hint, Row, Strong } from '../../ui/layout.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Mark } from '../../ui/mark.tsx';
import { ActionMenu, type MenuEntry } from '../../ui-staff/menu.tsx';
import { HouseholdDialog } from './household-dialog-later.tsx';
import styles from './people.module.css';
import { areaText, type PersonRow } from './people-rows.ts';

// What draws codes is loaded with the first one.
const LinkCode = lazy(async () => ({ default: (await import('../link-code.tsx')).LinkCode }));

interface PersonLineProps {
  readonly row: PersonRow;
  /** The person whose link a clerk has opened. */
  readonly asked: boolean;
  readonly onInvited: (invited: boolean) => void;
  readonly doings: readonly MenuEntry[];
}

export function PersonLine({ row, asked, onInvited, doings }: PersonLineProps) {
  const { t } = useTranslation('people');
  const { seat, name, group, household } = row;
  const shown = name?.displayName ?? '';
  const line = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (asked) line.current?.scrollIntoView({ block: 'center' });
  }, [asked]);
  return (
    <tr ref={line} className={asked ? styles.asked : undefined} aria-current={asked || undefined}>
      <td>
        <Strong>{shown}</Strong>
        {name?.fullName == null || name.fullName === shown ? null : <Hint>{name.fullName}</Hint>}
      </td>
      <td data-label={t('list.role')}>{name?.label ?? t(`role.${seat.role}`)}</td>
      <GroupCell group={group} household={household} />
      <WeightCell seat={seat} />
      <td data-label={t('list.voter')}>{t(seat.voter ? 'list.yes' : 'list.no')}</td>
      <td>
        <Invitation row={row} shown={shown} onInvited={onInvited} doings={doings} />
      </td>
    </tr>
  );
}

/** A cell that is empty has no label either: on a phone a label stands for its line. */
function GroupCell({ group, household }: Pick<PersonRow, 'group'> & { household: string | null }) {
  const { t } = useTranslation('people');
  const isEmpty = group === null && household === null;
  return (
    <td data-label={isEmpty ? undefined : t('list.group')}>
      {group}
      {household === null ? null : <Hint>{t('list.household', { household })}</Hint>}
    </td>
  );
}

function WeightCell({ seat }: Pick<PersonRow, 'seat'>) {
  const { t } = useTranslation('people');
  if (!seat.voter && seat.area === null) return <td className={styles.weight} />;
  return (
    <td className={styles.weight} data-label={t('list.weight')}>
      <Figures>
        {seat.voter ? t('list.heads', { count: seat.heads }) : null}{' '}
        {seat.area === null ? null : t('list.area', { area: areaText(seat.area) })}
      </Figures>
    </td>
  );
}

type InvitationProps = Omit<PersonLineProps, 'asked'> & { readonly shown: string };

function Invitation({ row, shown, onInvited, doings }: InvitationProps) {
  const { t } = useTranslation('people');
  const [showsQr, showQr] = useState(false);
  const [asks, ask] = useState(false);
  const { invitation, name } = row;
  const sentAt = invitation?.invitedAt ?? null;
  const url = invitation?.link.url ?? null;
  const entries: (MenuEntry | null)[] = [
    url === null ? null : { id: 'qr', words: t('list.qr'), press: () => showQr(true) },
    ...doings,
    { id: 'household', words: t('list.setHousehold'), press: () => ask(true) },
  ];
  return (
    <Row>
      {invitation?.words == null ? null : (
        <CopyButton text={invitation.words[currentLanguage()]} label={t('list.copy')} />
      )}
      {invitation === undefined ? null : <Sent at={sentAt} who={shown} onInvited={onInvited} />}
      {name?.isHeld === true ? <Mark calm>{t('list.held')}</Mark> : null}
      <ActionMenu
        label={t('list.more', { name: shown })}
        entries={entries.filter((entry) => entry !== null)}
      >
        {t('list.moreButton')}
      </ActionMenu>
      {asks ? <HouseholdDialog row={row} onClose={() => ask(false)} /> : null}
      {showsQr && url !== null ? (
        <Dialog title={t('list.qrTitle', { name: shown })} onClose={() => showQr(false)}>
          <Suspense fallback={<Loading />}>
            <LinkCode url={url} label={t('list.qrTitle', { name: shown })} className={styles.qr} />
          </Suspense>
        </Dialog>
      ) : null}
    </Row>
  );
}

interface SentProps {
  readonly at: number | null;
  readonly who: string;
  readonly onInvited: (invited: boolean) => void;
}

/** Copying is not sending: whoever has sent it says so, and can take it back. */
function Sent({ at, who, onInvited }: SentProps) {
  const { t } = useTranslation('people');
  return (
    <>
      <Mark calm>
        {at === null ? t('list.notInvited') : t('list.invited', { time: momentOf(at) })}
      </Mark>
      <Button
        small
        look="quiet"
        aria-label={t(at === null ? 'list.markWho' : 'list.unmarkWho', { who })}
        onClick={() => onInvited(at === null)}
      >
        {t(at === null ? 'list.mark' : 'list.unmark')}
      </Button>
    </>
  );
}
