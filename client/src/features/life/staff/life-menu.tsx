import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction, useMay, useMeeting } from '../../../sync/use-meeting.tsx';
import { Mark } from '../../../ui/mark.tsx';
import { RefusalNotice } from '../../../ui/refusal-notice.tsx';
import { ActionMenu, type MenuEntry } from '../../../ui-staff/menu.tsx';
import { Closing } from './closing.tsx';
import { Reopening } from './reopening.tsx';

interface LifeMenuProps {
  readonly unfinished: readonly string[];
}

type Asking = 'closing' | 'reopening' | null;

/** The stage of the meeting, and what can be done with the meeting as a whole. */
export function LifeMenu({ unfinished }: LifeMenuProps) {
  const { t } = useTranslation('life');
  const phase = useMeeting((state) => state.life.phase);
  const action = useAction();
  const may = useMay();
  const [asking, ask] = useState<Asking>(null);
  const all: (MenuEntry | false)[] = [
    may('life/adjourn-meeting') && {
      id: 'adjourn',
      words: t('do.adjourn'),
      press: () => void action.run({ type: 'life/adjourn-meeting' }),
    },
    may('life/resume-meeting') && {
      id: 'resume',
      words: t('do.resume'),
      press: () => void action.run({ type: 'life/resume-meeting' }),
    },
    may('life/close-meeting') && { id: 'close', words: t('do.close'), press: () => ask('closing') },
    may('life/reopen-meeting') && {
      id: 'reopen',
      words: t('do.reopen'),
      press: () => ask('reopening'),
    },
  ];
  return (
    <>
      <Mark calm>{t(`phase.${phase}`)}</Mark>
      <ActionMenu entries={all.filter((entry) => entry !== false)}>{t('do.menu')}</ActionMenu>
      <RefusalNotice refusal={action.refusal} onClose={action.clear} />
      {asking === 'closing' ? <Closing unfinished={unfinished} onClose={() => ask(null)} /> : null}
      {asking === 'reopening' ? <Reopening onClose={() => ask(null)} /> : null}
    </>
  );
}
