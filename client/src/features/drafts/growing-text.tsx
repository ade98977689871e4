import type { Draft } from '@haoshangliang/shared/features/drafts';
import { useTranslation } from 'react-i18next';
import { timeToTheSecond } from '../../i18n/times.ts';
import { TextBlocks } from '../../text/index.ts';
import { Hint, Stack } from '../../ui/layout.tsx';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import { blocksOf } from './followed-text.ts';
import { useClauseNumbers } from './use-clause-numbers.ts';
import { useFollowedText } from './use-followed-text.ts';

/** The text as it is being written, for those who watch. */
export function GrowingText({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation('drafts');
  const { text, refusal, changedAt } = useFollowedText(draft);
  const numbers = useClauseNumbers(draft.id);
  if (text === null) {
    return refusal === null ? <Hint>{t('opening')}</Hint> : <RefusalNotice refusal={refusal} />;
  }
  const blocks = blocksOf(text);
  const isEmpty = blocks.every(
    (block) => block.type === 'paragraph' && block.content === undefined,
  );
  return (
    <Stack gap="tight">
      {changedAt === null ? null : (
        <Hint>{t('changedAt', { time: timeToTheSecond(changedAt) })}</Hint>
      )}
      {isEmpty ? (
        <Hint>{t('stillEmpty')}</Hint>
      ) : (
        <TextBlocks blocks={blocks} changed={text.changed} numbers={numbers} />
      )}
    </Stack>
  );
}
