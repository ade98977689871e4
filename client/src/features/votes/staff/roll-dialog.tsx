import { type HeldVote, isUntold } from '@haoshangliang/shared/features/votes';
import type { RollLineInfo } from '@haoshangliang/shared/wire';
import { useTranslation } from 'react-i18next';
import { useErasing } from '../../../erasing/index.ts';
import { currentLanguage } from '../../../i18n/language.ts';
import { useRosterLines } from '../../../roster/index.ts';
import { useAction, useMeeting } from '../../../sync/use-meeting.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Hint, Stack } from '../../../ui/layout.tsx';
import { RefusalNotice } from '../../../ui/refusal-notice.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import styles from './desk.module.css';
import { useElectorName } from './elector-name.ts';
import { GroupTurnout } from './group-turnout.tsx';
import { LateVoters } from './late-voters.tsx';
import { RollLine } from './roll-line.tsx';
import { lateVoters, type RollView, rollRows, rollViews } from './roll-rows.ts';
import { useRoll } from './use-roll.ts';

interface RollDialogProps {
  readonly vote: HeldVote;
  readonly onClose: () => void;
}

const shown = 200;

/** 表决名册: who may vote and who has, with 代投 and 补入 while the vote runs, and the choices once it is counted. */
export function RollDialog({ vote, onClose }: RollDialogProps) {
  const { t } = useTranslation('votes-staff');
  const votes = useTranslation('votes').t;
  const answer = useRoll(vote);
  return (
    <Dialog title={t('roll.title')} onClose={onClose} full>
      {answer === null ? <Hint>{votes('text.loading')}</Hint> : null}
      {answer?.ok === false ? <RefusalNotice refusal={answer} /> : null}
      {answer?.ok === true ? <Roll vote={vote} lines={answer.lines} /> : null}
    </Dialog>
  );
}

interface RollProps {
  readonly vote: HeldVote;
  readonly lines: readonly RollLineInfo[];
}

function Roll({ vote, lines }: RollProps) {
  const { t } = useTranslation('votes-staff');
  const people = useMeeting((state) => state.people);
  const action = useAction();
  const erasing = useErasing();
  const open = vote.status === 'open';
  const secret = vote.secrecy === 'secret';
  // While a secret vote runs nobody is told who has voted.
  const views = secret && vote.outcome === null ? (['all'] as const) : rollViews;
  const tabs = views.map((view) => {
    const rows = rollRows(lines, view);
    return {
      id: view,
      title: t(`roll.show.${view}`),
      count: `${rows.length}`,
      content: <Lines {...{ rows, vote, action, erasing }} />,
    };
  });
  return (
    <Stack>
      <RefusalNotice refusal={action.refusal} onClose={action.clear} />
      {vote.outcome === null ? (
        <Hint>{t(secret ? 'roll.secretly' : whenChoices(vote))}</Hint>
      ) : null}
      {secret ? null : (
        <GroupTurnout lines={lines} byHousehold={vote.rule.household !== undefined} />
      )}
      <Tabs label={t('roll.title')} tabs={startWith(tabs, open ? 'waiting' : 'voted')} />
      {erasing.dialog}
      {open ? <LateVoters {...{ vote, action }} seats={lateVoters(people, lines)} /> : null}
    </Stack>
  );
}

function whenChoices(vote: HeldVote) {
  if (vote.terms.live === true) return 'roll.choicesNow';
  return isUntold(vote) ? 'roll.choicesNever' : 'roll.choicesLater';
}

/** The view that matters at this stage stands first. */
function startWith<T extends { readonly id: RollView }>(tabs: readonly T[], first: RollView): T[] {
  return [...tabs].sort((one, other) => Number(other.id === first) - Number(one.id === first));
}

/** By name, with rooms counted as numbers: 102室 before 1001室. */
function useSorted(rows: readonly RollLineInfo[]): readonly RollLineInfo[] {
  const nameOf = useElectorName();
  const named = rows.map((line) => ({ line, name: nameOf(line) }));
  const order = new Intl.Collator(currentLanguage(), { numeric: true });
  return named.sort((a, b) => order.compare(a.name, b.name)).map(({ line }) => line);
}

interface LinesProps {
  readonly rows: readonly RollLineInfo[];
  readonly vote: HeldVote;
  readonly action: ReturnType<typeof useAction>;
  readonly erasing: ReturnType<typeof useErasing>;
}

function Lines({ rows, vote, action, erasing }: LinesProps) {
  const { t } = useTranslation('votes-staff');
  const sorted = useSorted(rows.slice(0, shown));
  const rooms = new Map(useRosterLines().map(({ seat, room }) => [seat.id, room]));
  if (rows.length === 0) return <Hint>{t('roll.empty')}</Hint>;
  return (
    <>
      <ul className={styles.roll}>
        {sorted.map((line) => (
          <RollLine
            key={line.seat}
            {...{ line, vote, action, erasing }}
            room={rooms.get(line.seat) ?? null}
          />
        ))}
      </ul>
      {rows.length > shown ? <Hint>{t('roll.rest', { count: rows.length - shown })}</Hint> : null}
    </>
  );
}
