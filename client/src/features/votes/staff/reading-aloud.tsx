import { type HeldVote, isHeld, type PreparedVote } from '@haoshangliang/shared/features/votes';
import { getIn } from '@haoshangliang/shared/kernel';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../../sync/use-meeting.tsx';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Row, Stack } from '../../../ui/layout.tsx';
import { useQuestionOf } from '../use-votes.ts';
import { useVerdictLine } from '../verdict-words.tsx';
import styles from './desk.module.css';
import { useHouseWords } from './house-words.ts';
import { readingAfter, readingBefore } from './reading-words.ts';

interface ReadingAloudProps {
  readonly vote: PreparedVote | HeldVote;
  readonly onClose: () => void;
}

/** 宣读词: what whoever leads the meeting reads out, before the vote and with its result. */
export function ReadingAloud({ vote, onClose }: ReadingAloudProps) {
  const { t } = useTranslation('votes-staff');
  return (
    <Dialog title={t('reading.title')} onClose={onClose} full>
      <ReadingText vote={vote} />
    </Dialog>
  );
}

export function ReadingText({ vote }: Pick<ReadingAloudProps, 'vote'>) {
  const { t } = useTranslation('votes-staff');
  const text = useReading(vote);
  return (
    <Stack>
      <div className={styles.reading}>
        {text.split('\n').map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <Row>
        <CopyButton text={text} label={t('reading.copy')} />
      </Row>
    </Stack>
  );
}

function useReading(vote: PreparedVote | HeldVote): string {
  const { t } = useTranslation('votes');
  const staff = useTranslation('votes-staff').t;
  const question = useQuestionOf()(vote);
  const verdictLine = useVerdictLine();
  const text = useTextOf(vote);
  const house = useHouseWords(vote);
  if (isHeld(vote) && vote.outcome !== null) {
    const { outcome } = vote;
    return readingAfter({ t, staff }, vote, {
      outcome,
      question,
      verdict: verdictLine(vote, outcome),
    });
  }
  return readingBefore({ t, staff }, vote, { question, text, house });
}

function useTextOf({ subject }: Pick<PreparedVote, 'subject'>): string | null {
  const { t } = useTranslation('votes-staff');
  const votes = useTranslation('votes').t;
  const drafts = useMeeting((state) => state.drafts.drafts);
  if (subject === null) return null;
  const title = getIn(drafts, subject.draft)?.title ?? votes('erased');
  return t('desk.version', { title, version: subject.version });
}
