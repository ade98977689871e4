import type { Subject } from '@haoshangliang/shared/features/votes';
import { getIn } from '@haoshangliang/shared/kernel';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../sync/use-meeting.tsx';
import { VersionChanges, VersionText } from '../../text/index.ts';
import { Hint } from '../../ui/layout.tsx';
import styles from './votes.module.css';

interface FrozenTextProps {
  readonly subject: Subject;
  /** The version that was voted on before: then only what has changed since. */
  readonly since: number | null;
}

/** Exactly the version that the vote is about, fetched by its number. */
export function FrozenText({ subject, since }: FrozenTextProps) {
  const { t } = useTranslation('votes');
  const draft = useMeeting((state) => getIn(state.drafts.drafts, subject.draft));
  const version = draft?.versions.find((each) => each.version === subject.version);
  if (draft === undefined || version === undefined) return <Hint>{t('text.gone')}</Hint>;
  return (
    <article className={styles.text}>
      {since === null ? (
        <VersionText draft={draft} version={version} />
      ) : (
        <VersionChanges draft={draft} version={since} later={subject.version} />
      )}
    </article>
  );
}
