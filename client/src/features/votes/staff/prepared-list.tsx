import type { PreparedVote } from '@haoshangliang/shared/features/votes';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOutline, useTitleOf } from '../../../outline/index.ts';
import { type Action, useAction, useMay, useMeeting } from '../../../sync/use-meeting.tsx';
import { Button } from '../../../ui/button.tsx';
import { Hint, Row, Stack, Strong } from '../../../ui/layout.tsx';
import { RefusalNotice } from '../../../ui/refusal-notice.tsx';
import { ActionMenu } from '../../../ui-staff/menu.tsx';
import { ruleName } from '../rule-words.ts';
import { useCurrentVote, useQuestionOf } from '../use-votes.ts';
import styles from '../votes.module.css';
import { ScheduleDialog, ScheduleWords } from './schedule-later.tsx';

interface PreparedVotesProps {
  readonly votes: readonly PreparedVote[];
  readonly onEdit: (vote: PreparedVote) => void;
  readonly onOpen: (vote: PreparedVote) => void;
}

export function PreparedVotes({ votes, ...doing }: PreparedVotesProps) {
  const { t } = useTranslation('votes-staff');
  const action = useAction();
  if (votes.length === 0) return null;
  return (
    <section>
      <Stack gap="tight">
        <h3>{t('desk.prepared')}</h3>
        <RefusalNotice refusal={action.refusal} onClose={action.clear} />
        <ul className={styles.list}>
          {votes.map((vote) => (
            <li key={vote.id}>
              <Line vote={vote} action={action} {...doing} />
            </li>
          ))}
        </ul>
      </Stack>
    </section>
  );
}

interface LineProps extends Omit<PreparedVotesProps, 'votes'> {
  readonly vote: PreparedVote;
  readonly action: Action;
}

function Line({ vote, action, onEdit, onOpen }: LineProps) {
  const { t } = useTranslation('votes-staff');
  const may = useMay();
  const questionOf = useQuestionOf();
  const running = useCurrentVote();
  const due = useIsDue(vote);
  const [timing, time] = useState(false);
  const discard = () => void action.run({ type: 'votes/discard-vote', vote: vote.id });
  const entries = [
    { id: 'edit', words: t('desk.edit'), press: () => onEdit(vote) },
    { id: 'time', words: t('desk.schedule'), press: () => time(true) },
    { id: 'discard', words: t('desk.discard'), press: discard },
  ];
  return (
    <Stack gap="tight">
      <p>
        <Strong>{questionOf(vote)}</Strong>
      </p>
      <Hint>
        <InShort vote={vote} /> <Bound vote={vote} />
      </Hint>
      {vote.schedule === undefined ? null : <ScheduleWords vote={vote} action={action} />}
      {timing ? <ScheduleDialog vote={vote} onClose={() => time(false)} /> : null}
      <Row>
        {may('votes/open-vote') && running === null && due ? (
          <Button onClick={() => onOpen(vote)}>{t('desk.open')}</Button>
        ) : null}
        {may('votes/change-vote') ? (
          <ActionMenu
            label={t('desk.more', { question: questionOf(vote) })}
            entries={entries}
            quiet
          >
            <Ellipsis aria-hidden />
          </ActionMenu>
        ) : null}
      </Row>
    </Stack>
  );
}

/** A vote for one item can be opened only while that item runs. */
function useIsDue({ item }: PreparedVote): boolean {
  return useMeeting((state) => item === null || item === state.agenda.current);
}

/** What tells one prepared vote from another: whether it is secret, and how many are chosen. */
function InShort({ vote: { secrecy, rule } }: BoundProps) {
  const { t } = useTranslation('votes-staff');
  const votes = useTranslation('votes').t;
  const top = rule.select?.top ?? 1;
  const parts = [
    t(`more.${secrecy}`),
    ruleName(votes, rule),
    ...(top === 1 ? [] : [t('rule.first', { n: top })]),
  ];
  return <>{parts.join(votes('comma'))}</>;
}

interface BoundProps {
  readonly vote: PreparedVote;
}

/** A key that would only be refused is not shown; how to get it is. */
function Bound({ vote }: BoundProps) {
  const { t } = useTranslation('votes-staff');
  const may = useMay();
  const titleOf = useTitleOf();
  const due = useIsDue(vote);
  const row = useOutline().rows.find(({ item }) => item.id === vote.item);
  if (row === undefined) return null;
  const words = due || !may('votes/open-vote') ? 'desk.bound' : 'desk.boundLater';
  return <>{t(words, { number: row.number, title: titleOf(row.item) })}</>;
}
