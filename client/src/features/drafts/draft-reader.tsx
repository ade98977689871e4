import type { Draft } from '@haoshangliang/shared/features/drafts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { VersionText } from '../../text/index.ts';
import { later } from '../../ui/later.tsx';
import { Stack } from '../../ui/layout.tsx';
import { GrowingText } from './growing-text.tsx';
import { PickOne } from './pick-one.tsx';
import { useAccess } from './use-drafts.ts';
import { useTextBlocks } from './use-text-blocks.ts';

const files = import.meta.glob<{ default: object }>('../../i18n/*/drafts-writing.json');

// Who wrote what is asked by those who write.
const VersionDoings = later(
  async () => (await import('./history/version-doings.tsx')).VersionDoings,
  { words: ['drafts-writing'], files, meanwhile: null },
);

/** Stands for the text as it is now, beside the versions' numbers. */
const now = 0;

/** One draft to read: the text as it is now, or one of its frozen versions. */
export function DraftReader({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation('drafts');
  const { versions, status } = draft;
  const access = useAccess(draft);
  // While nobody writes, the last frozen version is the text as it is now.
  const isFrozen = status === 'frozen';
  const latest = isFrozen ? versions.length : now;
  const [picked, pick] = useState<number | null>(null);
  const chosen = picked !== null && (picked !== now || !isFrozen) ? picked : latest;
  const version = versions.find((one) => one.version === chosen);
  const options = versions.map((one) => ({
    value: one.version,
    words: t('version.name', { version: one.version }),
  }));
  const live = isFrozen ? [] : [{ value: now, words: t('version.now') }];
  return (
    <Stack gap="tight">
      {versions.length === 0 ? null : (
        <PickOne
          label={t('versions')}
          options={[...options, ...live]}
          chosen={chosen}
          onPick={pick}
        />
      )}
      {version === undefined ? (
        <GrowingText draft={draft} />
      ) : (
        <VersionText key={version.version} draft={draft} version={version} useNow={useTextBlocks} />
      )}
      {version === undefined || access === 'read' ? null : (
        <VersionDoings key={`doings ${version.version}`} draft={draft} version={version} />
      )}
    </Stack>
  );
}
