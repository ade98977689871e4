import { useTranslation } from 'react-i18next';
import { Announcer } from '../../../ui/announcer.tsx';
import { Stack } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import type { Box } from './entry-electors.ts';
import { fateOf, type Sheet } from './paper-fate.ts';

interface FatesProps {
  readonly sheets: readonly Sheet[];
  readonly box: Box;
}

/**
 * What has become of the sheet that was entered last; and every earlier one that the two read differently, until it is read
 * anew: whoever types fast has begun the next before the answer comes, and such a sheet stands in no list.
 */
export function Fates({ sheets, box }: FatesProps) {
  const { t } = useTranslation('votes-staff');
  const told = sheets
    .map((sheet) => ({ sheet, fate: fateOf(sheet, box) }))
    .filter(({ sheet, fate }) => fate === 'differs' || sheet === sheets[sheets.length - 1])
    .map(({ sheet: { number, name }, fate }) => ({
      number,
      fate,
      words: t(`entry.paper.${fate}`, { number, name }),
    }));
  return (
    <Stack gap="tight">
      {told.map(({ number, fate, words }) => (
        <Notice key={number} kind={fate === 'differs' ? 'warn' : 'good'}>
          {words}
        </Notice>
      ))}
      <Announcer words={told[told.length - 1]?.words ?? ''} />
    </Stack>
  );
}
