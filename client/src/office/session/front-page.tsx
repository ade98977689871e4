import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '../../i18n/language-switch.tsx';
import { Page, Row, Stack } from '../../ui/layout.tsx';

/** The pages before signing in: the name of the product and one form. */
export function FrontPage({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('office');
  return (
    <Page>
      <Stack gap="loose">
        <Row apart>
          <h1>{t('product')}</h1>
          <LanguageSwitch />
        </Row>
        {children}
      </Stack>
    </Page>
  );
}
