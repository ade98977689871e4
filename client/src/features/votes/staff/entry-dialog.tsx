import type { HeldVote } from '@haoshangliang/shared/features/votes';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../../sync/use-meeting.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Hint, Stack } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { RefusalNotice } from '../../../ui/refusal-notice.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import { Turnout } from '../turnout.tsx';
import { useQuestionOf } from '../use-votes.ts';
import { HandsEntry } from './entry-hands.tsx';
import { KioskEntry } from './entry-kiosk.tsx';
import { PaperEntry } from './entry-paper.tsx';
import type { EntryProps } from './entry-props.ts';
import { PhoneEntry } from './entry-telephone.tsx';
import { useRoll } from './use-roll.ts';

interface EntryDialogProps {
  readonly vote: HeldVote;
  readonly onClose: () => void;
}

/** 录入选票: ballots that do not come from a phone. Nothing is shown of what anybody chose. */
export function EntryDialog({ vote, onClose }: EntryDialogProps) {
  const { t } = useTranslation('votes-staff');
  const votes = useTranslation('votes').t;
  const questionOf = useQuestionOf();
  const answer = useRoll(vote);
  return (
    <Dialog title={t('entry.title')} onClose={onClose} full>
      <Stack>
        <p>{questionOf(vote)}</p>
        <Turnout vote={vote} />
        {vote.status === 'open' ? null : <Notice>{t('entry.over')}</Notice>}
        {answer === null ? <Hint>{votes('text.loading')}</Hint> : null}
        {answer?.ok === false ? <RefusalNotice refusal={answer} /> : null}
        {answer?.ok === true && vote.status === 'open' ? (
          <Entries vote={vote} box={answer} />
        ) : null}
      </Stack>
    </Dialog>
  );
}

function Entries({ vote, box }: Omit<EntryProps, 'action'>) {
  const { t } = useTranslation('votes-staff');
  const action = useAction();
  const { eligible, turnout, rule } = vote;
  const waiting = rule.household === undefined ? 'waiting' : 'waitingHouses';
  const props = { vote, box, action };
  const tabs = [
    { id: 'hands', title: t('entry.hands.title'), content: <HandsEntry {...props} /> },
    {
      id: 'paper',
      title: t('entry.paper.title'),
      ...(box.papers.length === 0 ? {} : { count: `${box.papers.length}` }),
      content: <PaperEntry {...props} />,
    },
    { id: 'telephone', title: t('entry.telephone.title'), content: <PhoneEntry {...props} /> },
    { id: 'kiosk', title: t('entry.kiosk.title'), content: <KioskEntry {...props} /> },
  ];
  return (
    <>
      <Hint>{t(`entry.${waiting}`, { count: eligible.seats - turnout.seats })}</Hint>
      <RefusalNotice refusal={action.refusal} onClose={action.clear} />
      <Tabs label={t('entry.title')} tabs={tabs} />
    </>
  );
}
