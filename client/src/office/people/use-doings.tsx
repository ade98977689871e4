import { deskApi } from '@haoshangliang/shared/wire';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction, useMay, useSession } from '../../sync/use-meeting.tsx';
import type { MenuEntry } from '../../ui-staff/menu.tsx';
import { refusalOf, useTell } from '../ask.ts';
import { ChangePerson } from './change-person.tsx';
import { MergePerson } from './merge-person.tsx';
import { nameOf, type PersonRow } from './people-rows.ts';
import { RenewLink } from './renew-link.tsx';

type Asking = { readonly what: 'change' | 'merge' | 'renew'; readonly row: PersonRow } | null;

/** What can be done with a line of the roster, and the question that is being asked about one. */
export function useDoings(rows: readonly PersonRow[]) {
  const { t } = useTranslation('people');
  const may = useMay();
  const action = useAction();
  const { meeting } = useSession();
  const renew = useTell(deskApi.renewPersonalLink, [deskApi.invitations, deskApi.names]);
  const [asking, ask] = useState<Asking>(null);
  const close = () => ask(null);
  const doingsOf = (row: PersonRow): MenuEntry[] => [
    { id: 'renew', words: t('list.renew'), press: () => ask({ what: 'renew', row }) },
    ...(may('people/change-seat') ? rosterDoings(row) : []),
  ];
  const rosterDoings = (row: PersonRow): MenuEntry[] => [
    { id: 'change', words: t('list.change'), press: () => ask({ what: 'change', row }) },
    { id: 'merge', words: t('list.merge'), press: () => ask({ what: 'merge', row }) },
    ...row.doubles.map((double) => ({
      id: `split ${double.seat.id}`,
      words: t('list.split', { name: nameOf(double) }),
      press: () => void action.run({ type: 'people/split-seat', seat: double.seat.id }),
    })),
    {
      id: 'remove',
      words: t('list.remove'),
      press: () => void action.run({ type: 'people/remove-seats', seats: [row.seat.id] }),
    },
  ];
  const dialogs: Record<'change' | 'merge' | 'renew', (row: PersonRow) => ReactNode> = {
    change: (row) => <ChangePerson row={row} onClose={close} />,
    merge: (row) => <MergePerson row={row} rows={rows} onClose={close} />,
    renew: (row) => (
      <RenewLink
        title={t('renew.title', { name: nameOf(row) })}
        words={t('renew.words', { name: nameOf(row) })}
        onRenew={() => renew.mutate({ meeting, seat: row.seat.id })}
        onClose={close}
      />
    ),
  };
  return {
    doingsOf,
    dialog: asking === null ? null : dialogs[asking.what](asking.row),
    refusal: action.refusal ?? refusalOf(renew.error),
    clear: action.clear,
  };
}
