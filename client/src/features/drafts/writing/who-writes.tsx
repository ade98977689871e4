import type { PresentPerson } from '@haoshangliang/shared/documents';
import type { DraftId } from '@haoshangliang/shared/features/drafts';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Announcer } from '../../../ui/announcer.tsx';
import { useClauseNumbers } from '../use-clause-numbers.ts';
import authors from './authors.module.css';
import type { TextLine } from './text-line.ts';
import { blockOfCursor } from './whereabouts.ts';
import styles from './writing.module.css';

/** Names as the server gives them; somebody without one is named by what they are. */
export function usePersonName(): (person: PresentPerson) => string {
  const { t } = useTranslation('drafts-writing');
  return ({ name, role }) => name ?? t(role === 'staff' ? 'who.staff' : 'who.somebody');
}

interface Other {
  readonly client: number;
  readonly person: PresentPerson;
  /** Where they write. */
  readonly block: string | null;
  /** This page's own caret stands there too. */
  readonly isHere: boolean;
}

function othersOn({ awareness, doc, fragment }: TextLine): Other[] {
  const own = blockOfCursor(doc, fragment, awareness.getLocalState()?.['cursor']);
  return awareness.others().map(({ client, person, cursor }) => {
    const block = blockOfCursor(doc, fragment, cursor);
    return { client, person, block, isHere: block !== null && block === own };
  });
}

/** 谁在编辑本条: who is in this very paragraph, and otherwise in which clause. */
function usePlace(draft: DraftId): (where: Pick<Other, 'block' | 'isHere'>) => string | undefined {
  const { t } = useTranslation('drafts-writing');
  const numbers = useClauseNumbers(draft);
  return ({ block, isHere }) => {
    if (isHere) return t('who.here');
    return block === null ? undefined : numbers.get(block);
  };
}

function useOthers(line: TextLine): readonly Other[] {
  const [others, setOthers] = useState<readonly Other[]>([]);
  useEffect(() => {
    const look = () => {
      const present = othersOn(line);
      setOthers((before) => (keyOf(before) === keyOf(present) ? before : present));
    };
    look();
    line.awareness.on('update', look);
    return () => line.awareness.off('update', look);
  }, [line]);
  return others;
}

function keyOf(present: readonly Other[]): string {
  return JSON.stringify(present);
}

/** 谁在编辑: everybody who has the text open to write, by name; the colour is that of the caret. */
export function WhoWrites({ line, draft }: { readonly line: TextLine; readonly draft: DraftId }) {
  const { t } = useTranslation('drafts-writing');
  const ui = useTranslation('ui').t;
  const withPlace = (name: string, place: string | undefined) =>
    place === undefined ? name : t('who.at', { name, place });
  const nameOf = usePersonName();
  const others = useOthers(line);
  const placeOf = usePlace(draft);
  const names = others.map(({ person }) => nameOf(person));
  return (
    <p className={styles.who}>
      {t('who.label')}
      <span>{t('who.you')}</span>
      {others.map(({ client, person, ...where }) => (
        <span key={client} className={authors.person} data-colour={person.colour}>
          {withPlace(nameOf(person), placeOf(where))}
        </span>
      ))}
      <Announcer
        words={names.length === 0 ? '' : t('who.spoken', { names: names.join(ui('listComma')) })}
      />
    </p>
  );
}
