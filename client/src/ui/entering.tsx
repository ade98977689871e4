import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Refused, refusalWords } from '../i18n/refusal-words.ts';
import { Button } from './button.tsx';
import { Hint, Page, Stack } from './layout.tsx';
import { Notice } from './notice.tsx';

const patience = 6_000;

interface EnteringProps {
  readonly refusal: Refused | null;
  /** The page around it is there already. */
  readonly within?: boolean;
}

/** While the page waits to be let in, and when it cannot be. */
export function Entering({ refusal, within = false }: EnteringProps) {
  const { t } = useTranslation('ui');
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), patience);
    return () => clearTimeout(timer);
  }, []);
  const Frame = within ? Stack : Page;
  return (
    <Frame>
      {refusal === null ? (
        <Stack>
          <p role="status">{t('entering')}</p>
          {slow ? <Hint>{t('slow')}</Hint> : null}
        </Stack>
      ) : (
        <Notice
          kind="warn"
          actions={<Button onClick={() => window.location.reload()}>{t('reopen')}</Button>}
        >
          {refusalWords(refusal)}
        </Notice>
      )}
    </Frame>
  );
}
