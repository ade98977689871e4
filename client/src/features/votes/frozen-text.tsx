import type { Subject } from '@haoshangliang/shared/features/votes';
import { getIn } from '@haoshangliang/shared/kernel';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../sync/use-meeting.tsx';
import { VersionText } from '../../text/index.ts';
import { Hint } from '../../ui/layout.tsx';
import styles from './votes.module.css';

/** Exactly the version that the vote is about, fetched by its number. */
export function FrozenText({ subject }: { readonly subject: Subject }) {
  const { t } = useTranslation('votes');
  const draft = useMeeting((state) => getIn(state.drafts.drafts, subject.draft));
  const version = draft?.versions.find((each) => each.version === subject.version);
  if (draft === undefined || version === undefined) return <Hint>{t('text.gone')}</Hint>;
  return (
    <article className={styles.text}>
      <VersionText draft={draft} version={version} />
    </article>
  );
}
