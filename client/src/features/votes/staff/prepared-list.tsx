import type { PreparedVote } from '@haoshangliang/shared/features/votes';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOutline, useTitleOf } from '../../../outline/index.ts';
import { type Action, useAction, useMay } from '../../../sync/use-meeting.tsx';
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
  const votes = useTranslation('votes').t;
  const may = useMay();
  const questionOf = useQuestionOf();
  const running = useCurrentVote();
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
        {ruleName(votes, vote.rule)} <Bound vote={vote} />
      </Hint>
      {vote.schedule === undefined ? null : <ScheduleWords vote={vote} action={action} />}
      {timing ? <ScheduleDialog vote={vote} onClose={() => time(false)} /> : null}
      <Row>
        {may('votes/open-vote') && running === null ? (
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

function Bound({ vote }: { readonly vote: PreparedVote }) {
  const { t } = useTranslation('votes-staff');
  const titleOf = useTitleOf();
  const row = useOutline().rows.find(({ item }) => item.id === vote.item);
  if (row === undefined) return null;
  return <>{t('desk.bound', { number: row.number, title: titleOf(row.item) })}</>;
}
