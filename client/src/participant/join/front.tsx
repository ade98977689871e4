import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '../../i18n/language-switch.tsx';
import { Hint, Page, Row, Stack } from '../../ui/layout.tsx';
import { ElderSwitch } from '../elder-switch.tsx';

/** The pages before the room; the way to the large layout is on the first of them. */
export function Front({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('join');
  return (
    <Page>
      <Stack gap="loose">
        <Row apart>
          <h1>{t('product')}</h1>
          <Row>
            <ElderSwitch />
            <LanguageSwitch />
          </Row>
        </Row>
        <Hint>{t('tagline')}</Hint>
        {children}
      </Stack>
    </Page>
  );
}
