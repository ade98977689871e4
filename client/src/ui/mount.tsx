import { type ReactNode, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import { Crash } from './crash.tsx';
import { Page } from './layout.tsx';
import { Notice } from './notice.tsx';

/** Puts a page on the screen, with words in place of a blank should it break. */
export function mount(page: ReactNode): void {
  const root = document.getElementById('page');
  if (root === null) throw new Error('The page has no place to stand in');
  createRoot(root).render(
    <StrictMode>
      <Crash instead={<Broken />}>
        <Suspense fallback={null}>{page}</Suspense>
      </Crash>
    </StrictMode>,
  );
}

function Broken() {
  const { t } = useTranslation('ui');
  return (
    <Page>
      <Notice
        kind="warn"
        actions={<Button onClick={() => window.location.reload()}>{t('reopen')}</Button>}
      >
        {t('broken')}
      </Notice>
    </Page>
  );
}
