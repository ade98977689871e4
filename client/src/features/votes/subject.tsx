import type { HeldVote } from '@haoshangliang/shared/features/votes';
import { getIn } from '@haoshangliang/shared/kernel';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../sync/use-meeting.tsx';
import { Button } from '../../ui/button.tsx';
import { Hint } from '../../ui/layout.tsx';

// Fetched by those who read the text; the ballot can be cast without it.
const FrozenText = lazy(async () => {
  const { FrozenText: loaded } = await import('./frozen-text.tsx');
  return { default: loaded };
});

interface SubjectProps {
  readonly vote: Pick<HeldVote, 'subject' | 'hash'>;
}

/** The frozen text that is voted on, to be read before voting; nothing for a vote without one. */
export function Subject({ vote: { subject, hash } }: SubjectProps) {
  const { t } = useTranslation('votes');
  const drafts = useMeeting((state) => state.drafts.drafts);
  const [reading, setReading] = useState(false);
  if (subject === null) return null;
  const title = getIn(drafts, subject.draft)?.title ?? t('erased');
  return (
    <div>
      <p>{t('text.about', { title, version: subject.version })}</p>
      <Button small aria-expanded={reading} onClick={() => setReading(!reading)}>
        {t(reading ? 'text.hide' : 'text.read')}
      </Button>
      {reading ? (
        <Suspense fallback={<Hint>{t('text.loading')}</Hint>}>
          <FrozenText subject={subject} hash={hash} />
        </Suspense>
      ) : null}
    </div>
  );
}
