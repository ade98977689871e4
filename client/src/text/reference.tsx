import type { Reference } from '@haoshangliang/shared/documents';
import { getIn, type Id } from '@haoshangliang/shared/kernel';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeeting, useName } from '../sync/use-meeting.tsx';
import styles from './text.module.css';

interface ReferenceWordsProps {
  readonly reference: Reference;
  readonly children: ReactNode;
}

/** 见意见12: pressed, it shows what was said or what was voted on, right behind the words. */
export function ReferenceWords({ reference, children }: ReferenceWordsProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className={styles.reference}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {children}
      </button>
      {open ? <Referred {...reference} /> : null}
    </>
  );
}

function Referred({ kind, id }: Reference) {
  const { t } = useTranslation('drafts');
  const opinion = useMeeting(({ opinions }) =>
    kind === 'vote' ? undefined : getIn(opinions.opinions, id as Id<'opinion'>),
  );
  const vote = useMeeting(({ votes }) =>
    kind === 'vote' ? getIn(votes.votes, id as Id<'vote'>) : undefined,
  );
  const name = useName(opinion?.author ?? null);
  const isThere = opinion !== undefined || vote !== undefined;
  const words = opinion === undefined ? vote?.question : opinion.text;
  const said = name === undefined ? '' : `${name}：`;
  return (
    <span className={styles.referred} role="note">
      {isThere ? `${said}${words ?? t('erased')}` : t('referenceUnseen')}
    </span>
  );
}
