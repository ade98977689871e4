import { countsHands, type HeldVote } from '@haoshangliang/shared/features/votes';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Hint, Stack } from '../../../ui/layout.tsx';
import { Segments } from '../../../ui/segments.tsx';
import { HandsByName } from './entry-hands-by-name.tsx';
import { HandsCounted } from './entry-hands-counted.tsx';
import type { EntryProps } from './entry-props.ts';

/** 举手: one tap for each person, or, where nobody is written down, how many for each answer. */
export function HandsEntry(props: EntryProps) {
  const { t } = useTranslation('votes-staff');
  const { vote, box } = props;
  const counted = box.hands !== null;
  const [way, setWay] = useState<'named' | 'counted'>(counted ? 'counted' : 'named');
  if (!canCount(vote)) return <HandsByName {...props} />;
  return (
    <Stack>
      <Segments
        label={t('entry.hands.title')}
        segments={[
          { value: 'named', words: t('entry.hands.named') },
          { value: 'counted', words: t('entry.hands.counted') },
        ]}
        chosen={way}
        onChoose={setWay}
      />
      {way === 'named' ? <HandsByName {...props} /> : <HandsCounted {...props} />}
      {way === 'named' && counted ? <Hint>{t('entry.hands.countStands')}</Hint> : null}
    </Stack>
  );
}

/** A hand has no area. */
function canCount({ method, rule }: HeldVote): boolean {
  const { quorum, conditions, select } = rule;
  const area = [...quorum, ...conditions].some(({ measure }) => measure === 'area');
  return countsHands(method) && !area && select?.measure !== 'area';
}
