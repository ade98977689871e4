import type { HeldVote, PreparedVote } from '@haoshangliang/shared/features/votes';
import { getIn } from '@haoshangliang/shared/kernel';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../sync/use-meeting.tsx';
import { Button } from '../../ui/button.tsx';
import { Hint, Row, Stack } from '../../ui/layout.tsx';
import { votedOnBefore } from './held-votes.ts';

// Fetched by those who read the text; the ballot can be cast without it.
const FrozenText = lazy(async () => ({ default: (await import('./frozen-text.tsx')).FrozenText }));

interface SubjectProps {
  readonly vote: HeldVote | PreparedVote;
}

/** The frozen text that is voted on, and what has become of it since people last voted on it; nothing for a vote without one. */
export function Subject({ vote }: SubjectProps) {
  const { t } = useTranslation('votes');
  const { subject } = vote;
  const drafts = useMeeting((state) => state.drafts.drafts);
  const before = useMeeting((state) => votedOnBefore(state.votes, vote));
  const [shown, show] = useState<'whole' | 'changes' | null>(null);
  if (subject === null) return null;
  const title = getIn(drafts, subject.draft)?.title ?? t('erased');
  const toggle = (view: 'whole' | 'changes') => ({
    small: true,
    'aria-expanded': shown === view,
    onClick: () => show(shown === view ? null : view),
  });
  return (
    <Stack gap="tight">
      <p>{t('text.about', { title, version: subject.version })}</p>
      <Row>
        <Button {...toggle('whole')}>{t(shown === 'whole' ? 'text.hide' : 'text.read')}</Button>
        {before === null || before === subject.version ? null : (
          <Button {...toggle('changes')}>
            {t(shown === 'changes' ? 'text.hideChanges' : 'text.changes', { version: before })}
          </Button>
        )}
      </Row>
      {before === subject.version ? <Hint>{t('text.same')}</Hint> : null}
      {shown === null ? null : (
        <Suspense fallback={<Hint>{t('text.loading')}</Hint>}>
          <FrozenText subject={subject} since={shown === 'changes' ? before : null} />
        </Suspense>
      )}
    </Stack>
  );
}
