import { useTranslation } from 'react-i18next';
import { useAction, useMay, useSession } from '../../../sync/use-meeting.tsx';
import { RefusalNotice } from '../../../ui/refusal-notice.tsx';
import { ActionMenu } from '../../../ui-staff/menu.tsx';
import { useHallNames } from '../hall-names.ts';

/** 大屏: says whether names stand on it; opens it, lets them and takes them away. */
export function ScreenMenu() {
  const { t } = useTranslation('screen-staff');
  const { meeting } = useSession();
  const { run, refusal, clear } = useAction();
  const names = useHallNames();
  const may = useMay();
  const type = names ? 'screen/hide-names' : 'screen/show-names';
  const entries = [
    {
      id: 'open',
      words: t('do.open'),
      press: () => void window.open(`/m/${meeting}/screen`, '_blank', 'noreferrer'),
    },
    ...(may(type)
      ? [
          {
            id: 'names',
            words: t(`do.${names ? 'hide' : 'show'}`),
            press: () => void run({ type }),
          },
        ]
      : []),
  ];
  return (
    <>
      <ActionMenu entries={entries}>{t(names ? 'withNames' : 'withoutNames')}</ActionMenu>
      <RefusalNotice refusal={refusal} onClose={clear} />
    </>
  );
}
