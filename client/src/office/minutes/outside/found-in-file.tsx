import { useTranslation } from 'react-i18next';
import { Stack } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import type { Outside } from './differences.ts';

const leftBehind = ['comments', 'links', 'footnotes', 'pictures'] as const;

/** What was decided in the file and what does not come along: nobody finds out later that it is missing. */
export function FoundInFile({ outside: { found, isWhole } }: { readonly outside: Outside }) {
  const { t } = useTranslation('minutes');
  const { insertions, deletions } = found;
  const told = [
    ...(isWhole ? [] : [t('outside.styles')]),
    ...(insertions + deletions === 0
      ? []
      : [t('outside.found.tracked', { insertions, deletions })]),
    ...leftBehind.flatMap((kind) =>
      found[kind] === 0 ? [] : [t(`outside.found.${kind}`, { count: found[kind] })],
    ),
  ];
  if (told.length === 0) return null;
  return (
    <Notice>
      <Stack gap="tight">
        {told.map((words) => (
          <p key={words}>{words}</p>
        ))}
      </Stack>
    </Notice>
  );
}
