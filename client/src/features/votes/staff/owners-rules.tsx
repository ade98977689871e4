import { valuesOf } from '@haoshangliang/shared/kernel';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../../sync/use-meeting.tsx';
import { Button } from '../../../ui/button.tsx';
import { Hint, Row, Stack } from '../../../ui/layout.tsx';
import { ruleName } from '../rule-words.ts';
import { suitable } from './method-form.ts';
import { ownersPresets, withRule } from './rule-time.ts';
import type { FormProps } from './vote-fields-props.ts';

/**
 * Where voters have areas, owners most likely decide together, which a count of heads does not: their rules stand outside,
 * each taken with one press.
 */
export function OwnersRules({ form, setForm }: Omit<FormProps, 'wrong'>) {
  const { t } = useTranslation('votes-staff');
  const votes = useTranslation('votes').t;
  const haveAreas = useMeeting(({ people }) =>
    valuesOf(people.seats).some(({ voter, area }) => voter && area !== null),
  );
  const fit = suitable(form);
  const others = ownersPresets.filter((preset) => preset !== form.preset && fit.includes(preset));
  if (!haveAreas || others.length === 0) return null;
  return (
    <Stack gap="tight">
      <Hint>{t('rule.ownersHint')}</Hint>
      <Row>
        {others.map((preset) => (
          <Button key={preset} small onClick={() => setForm(withRule(form, preset))}>
            {t('rule.use', { rule: ruleName(votes, { preset }) })}
          </Button>
        ))}
      </Row>
    </Stack>
  );
}
