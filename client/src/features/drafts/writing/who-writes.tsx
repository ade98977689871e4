import type { PresentPerson } from '@haoshangliang/shared/documents';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Announcer } from '../../../ui/announcer.tsx';
import authors from './authors.module.css';
import type { Present } from './calm-awareness.ts';
import type { TextLine } from './text-line.ts';
import styles from './writing.module.css';

/** Names as the server gives them; somebody without one is named by what they are. */
export function usePersonName(): (person: PresentPerson) => string {
  const { t } = useTranslation('drafts-writing');
  return ({ name, role }) => name ?? t(role === 'staff' ? 'who.staff' : 'who.somebody');
}

function useOthers(line: TextLine): readonly Present[] {
  const [others, setOthers] = useState<readonly Present[]>([]);
  useEffect(() => {
    const look = () => {
      const present = line.awareness.others();
      setOthers((before) => (keyOf(before) === keyOf(present) ? before : present));
    };
    look();
    line.awareness.on('update', look);
    return () => line.awareness.off('update', look);
  }, [line]);
  return others;
}

function keyOf(present: readonly Present[]): string {
  return JSON.stringify(present);
}

/** 谁在编辑: everybody who has the text open to write, by name; the colour is that of the caret. */
export function WhoWrites({ line }: { readonly line: TextLine }) {
  const { t } = useTranslation('drafts-writing');
  const ui = useTranslation('ui').t;
  const nameOf = usePersonName();
  const others = useOthers(line);
  const names = others.map(({ person }) => nameOf(person));
  return (
    <p className={styles.who}>
      {t('who.label')}
      <span>{t('who.you')}</span>
      {others.map(({ client, person }) => (
        <span key={client} className={authors.person} data-colour={person.colour}>
          {nameOf(person)}
        </span>
      ))}
      <Announcer
        words={names.length === 0 ? '' : t('who.spoken', { names: names.join(ui('listComma')) })}
      />
    </p>
  );
}
