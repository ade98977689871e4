import type { Draft } from '@haoshangliang/shared/features/drafts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { GrowingText } from './growing-text.tsx';
import { VersionText } from './version-text.tsx';

/** One draft to read: the text as it is now, or one of its frozen versions. */
export function DraftReader({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation('drafts');
  const [chosen, choose] = useState<number | null>(null);
  const { versions, status } = draft;
  // While nobody writes, the last frozen version is the text as it is now.
  const last = status === 'frozen' ? versions[versions.length - 1] : undefined;
  const version = versions.find((one) => one.version === chosen) ?? last;
  return (
    <Stack gap="tight">
      {versions.length === 0 ? null : (
        <Row>
          {versions.map((one) => (
            <Button
              key={one.version}
              small
              aria-pressed={one === version}
              onClick={() => choose(one.version)}
            >
              {t('version.name', { version: one.version })}
            </Button>
          ))}
          {last === undefined ? (
            <Button small aria-pressed={version === undefined} onClick={() => choose(null)}>
              {t('version.now')}
            </Button>
          ) : null}
        </Row>
      )}
      {version === undefined ? (
        <GrowingText draft={draft} />
      ) : (
        <VersionText key={version.version} draft={draft} version={version} />
      )}
    </Stack>
  );
}
