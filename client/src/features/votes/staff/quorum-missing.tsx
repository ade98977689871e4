import type { Rule } from '@haoshangliang/shared/features/votes';
import { useTranslation } from 'react-i18next';
import type { Refused } from '../../../i18n/refusal-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Stack } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { amount, unitOf } from '../figures.ts';

interface QuorumMissingProps {
  readonly rule: Rule;
  readonly refusal: Refused;
  readonly onRecord: () => void;
}

/** Why the vote did not open, with the figures, and the second step: that there was no quorum goes on record. */
export function QuorumMissing({ rule, refusal, onRecord }: QuorumMissingProps) {
  const { detail = {} } = refusal;
  const { t } = useTranslation('votes-staff');
  const votes = useTranslation('votes').t;
  const measure = unitOf(rule, detail['measure'] === 'area' ? 'area' : 'heads');
  const figure = (key: string) => Number(detail[key] ?? 0);
  const words = (n: number) => amount(votes, measure, n);
  return (
    <Notice kind="warn">
      <Stack gap="tight">
        <p>
          {t('opening.noQuorum', {
            eligible: words(figure('eligible')),
            present: words(figure('present')),
            needed: words(figure('needed')),
            missing: words(figure('needed') - figure('present')),
          })}
        </p>
        <p>{t('opening.recordWords')}</p>
        <Button onClick={onRecord}>{t('opening.record')}</Button>
      </Stack>
    </Notice>
  );
}
