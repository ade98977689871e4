import type { HeldVote } from '@haoshangliang/shared/features/votes';
import { getIn } from '@haoshangliang/shared/kernel';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../sync/use-meeting.tsx';
import { Button } from '../../ui/button.tsx';
import { Hint, Row, Stack } from '../../ui/layout.tsx';

// Fetched by those who read the text; the ballot can be cast without it.
const FrozenText = lazy(async () => {
  const { FrozenText: loaded } = await import('./frozen-text.tsx');
  return { default: loaded };
});

interface SubjectProps {
  readonly vote: Pick<HeldVote, 'subject'>;
}

/** The frozen text that is voted on, to be read before voting; nothing for a vote without one. */
export function Subject({ vote: { subject } }: SubjectProps) {
  const { t } = useTranslation('votes');
  const drafts = useMeeting((state) => state.drafts.drafts);
  const [reading, setReading] = useState(false);
  if (subject === null) return null;
  const title = getIn(drafts, subject.draft)?.title ?? t('erased');
  return (
    <Stack gap="tight">
      <p>{t('text.about', { title, version: subject.version })}</p>
      <Row>
        <Button small aria-expanded={reading} onClick={() => setReading(!reading)}>
          {t(reading ? 'text.hide' : 'text.read')}
        </Button>
      </Row>
      {reading ? (
        <Suspense fallback={<Hint>{t('text.loading')}</Hint>}>
          <FrozenText subject={subject} />
        </Suspense>
      ) : null}
    </Stack>
  );
}
