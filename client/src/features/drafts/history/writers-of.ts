import type { AuthoredSpan } from '@haoshangliang/shared/documents';
import {
  type Draft,
  documentName,
  type FrozenVersion,
} from '@haoshangliang/shared/features/drafts';
import type { SeatId } from '@haoshangliang/shared/kernel';
import { documentApi } from '@haoshangliang/shared/wire';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Answer, call } from '../../../sync/call.ts';
import { useNameOf, useSession } from '../../../sync/use-meeting.tsx';

export interface VersionProps {
  readonly draft: Draft;
  readonly version: FrozenVersion;
}

/** What somebody wrote of a version and still stands in it. */
interface Share {
  /** Null for what the server itself put in, from the version before. */
  readonly name: string | null;
  readonly count: number;
}

type Authors = Answer<typeof documentApi.readAuthors>;

export interface Writers {
  readonly shares: readonly Share[];
  /** Null while it is on its way. */
  readonly answer: Authors | null;
}

/**
 * Who wrote each version, as the server saw it; only those who write the text may ask. One question after the other, the
 * newest version first: for each answer an old text is read whole, and there may be many.
 */
export function useWriters({ id, versions }: Draft): (version: FrozenVersion) => Writers {
  const { meeting } = useSession();
  const nameOf = useWriterName();
  const [answers, setAnswers] = useState<ReadonlyMap<string, Authors>>(new Map());
  useEffect(() => {
    let current = true;
    const askAll = async () => {
      for (const { epoch } of [...versions].reverse()) {
        const name = documentName(id, epoch);
        const answer = await call(documentApi.readAuthors, { name, meeting });
        if (!current) return;
        setAnswers((known) => new Map(known).set(name, answer));
      }
    };
    void askAll();
    return () => {
      current = false;
    };
  }, [id, versions, meeting]);
  return ({ epoch }) => {
    const answer = answers.get(documentName(id, epoch)) ?? null;
    const spans = answer?.ok ? answer.blocks.flatMap((block) => block.spans) : [];
    return { answer, shares: sharesOf(spans, nameOf) };
  };
}

/** Staff whose names are not shown are one. */
function useWriterName(): (span: AuthoredSpan) => string | null {
  const { t } = useTranslation('drafts-writing');
  const known = useNameOf('');
  return ({ seat, isStaff }) => {
    const name = seat === null ? '' : known(seat as SeatId);
    if (name !== '') return name;
    if (isStaff) return t('who.staff');
    return seat === null ? null : t('who.somebody');
  };
}

/** Characters that still stand, by who wrote them; the most first. */
function sharesOf(
  spans: readonly AuthoredSpan[],
  nameOf: (span: AuthoredSpan) => string | null,
): Share[] {
  const counts = new Map<string | null, number>();
  for (const span of spans) {
    if (span.deleted !== null) continue;
    const name = nameOf(span);
    counts.set(name, (counts.get(name) ?? 0) + span.length);
  }
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((one, other) => other.count - one.count);
}
