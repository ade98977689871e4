import { rosterApi } from '@haoshangliang/shared/wire';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { linkLook } from '../../ui/button.tsx';
import { Hint, Row, Stack, Strong } from '../../ui/layout.tsx';
import { Answered } from '../answered.tsx';
import { useAsk } from '../ask.ts';

/** What a list may look like: one to fill in, and every heading that is understood. */
export function RosterHelp() {
  const { t } = useTranslation('people');
  const ui = useTranslation('ui').t;
  return (
    <Answered query={useAsk(rosterApi.rosterHelp, {})}>
      {({ headings, sample }) => (
        <Stack>
          <Row apart>
            <Hint>{t('import.help')}</Hint>
            <Download words={sample} />
          </Row>
          <details>
            <summary>{t('import.headings')}</summary>
            <ul>
              {headings.map(({ field, words }) => (
                <li key={field}>
                  <Strong>{t(`import.field.${field}`)}</Strong> {words.join(ui('listComma'))}
                </li>
              ))}
            </ul>
            <Hint>{t('import.headingsHint')}</Hint>
          </details>
        </Stack>
      )}
    </Answered>
  );
}

// Spreadsheet programs take a file without it for the encoding of the machine.
const byteOrderMark = '\uFEFF';

function Download({ words }: { readonly words: string }) {
  const { t } = useTranslation('people');
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([byteOrderMark, words], { type: 'text/csv' }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [words]);
  return (
    <a className={linkLook()} href={url} download={t('import.sampleName')}>
      {t('import.sample')}
    </a>
  );
}
