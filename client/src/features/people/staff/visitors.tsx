import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lineWords, type RosterLine } from '../../../roster/index.ts';
import { Button } from '../../../ui/button.tsx';
import { Hint, Stack, Strong } from '../../../ui/layout.tsx';
import { AttachVisitor } from './attach-visitor.tsx';
import styles from './claims.module.css';

const atOnce = 8;

interface VisitorsProps {
  readonly lines: readonly RosterLine[];
  /** Something stands above: the part needs its own title. */
  readonly titled: boolean;
}

/** 来访登记: who came by the shared link or the code and was not found on the roster. */
export function Visitors({ lines, titled }: VisitorsProps) {
  const { t } = useTranslation('people');
  const [attaching, attach] = useState<RosterLine | null>(null);
  const [shown, setShown] = useState(atOnce);
  const visitors = lines.filter(({ seat }) => seat.visitor);
  const left = visitors.length - shown;
  if (visitors.length === 0) return null;
  return (
    <Stack gap="tight">
      {titled ? <Strong>{t('visitor.title', { count: visitors.length })}</Strong> : null}
      <Hint>{t('visitor.hint')}</Hint>
      <ul className={styles.claims}>
        {visitors.slice(0, shown).map((line) => (
          <li key={line.seat.id} className={styles.claim}>
            <Strong>{wordsOf(line, t('visitor.unknown'))}</Strong>
            <Button
              aria-label={t('visitor.attachWho', { who: wordsOf(line, t('visitor.unknown')) })}
              onClick={() => attach(line)}
            >
              {t('visitor.attach')}
            </Button>
          </li>
        ))}
      </ul>
      {left > 0 ? (
        <Button small onClick={() => setShown(shown + 5 * atOnce)}>
          {t('visitor.more', { count: left })}
        </Button>
      ) : null}
      {attaching === null ? null : (
        <AttachVisitor
          visitor={attaching}
          who={wordsOf(attaching, t('visitor.unknown'))}
          lines={lines}
          onClose={() => attach(null)}
        />
      )}
    </Stack>
  );
}

function wordsOf(line: RosterLine, unknown: string): string {
  return lineWords(line) || unknown;
}
