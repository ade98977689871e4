import type { Plan, PlanWords } from '@haoshangliang/shared/features/life';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction, useMay, useMeeting } from '../../sync/use-meeting.tsx';
import { Button } from '../../ui/button.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import { PlanFacts } from '../meetings/plan-facts.tsx';
import { PlanFields } from '../meetings/plan-fields.tsx';
import { nothingWrong, type PlanTyped, readPlan, typedPlan } from '../meetings/plan-form.ts';
import { submits, useForm } from '../use-form.ts';

export function InfoTab() {
  const { t } = useTranslation('meetings');
  const { plan, words } = useMeeting((state) => state.life);
  const may = useMay();
  if (plan === null) return null;
  if (!may('life/change-plan')) {
    return (
      <Stack>
        <Notice>{t('page.infoLocked')}</Notice>
        <PlanFacts plan={plan} words={words} />
      </Stack>
    );
  }
  return <InfoForm plan={plan} words={words} />;
}

function InfoForm({ plan, words }: { plan: Plan; words: PlanWords | null }) {
  const { t } = useTranslation('meetings');
  const ui = useTranslation('ui').t;
  const action = useAction();
  const { values, bind } = useForm<keyof PlanTyped>({ ...typedPlan(plan, words) });
  const [wrong, setWrong] = useState(nothingWrong);
  const [saved, setSaved] = useState(false);
  const submit = async () => {
    const read = readPlan(values);
    setWrong(read.wrong);
    setSaved(false);
    if (read.plan === null) return;
    const { level, sort } = plan;
    const fate = await action.run({ type: 'life/change-plan', level, sort, ...read.plan });
    setSaved(fate.step === 'counted');
  };
  return (
    <form onSubmit={submits(() => void submit())} noValidate>
      <Stack>
        <PlanFields bind={bind} wrong={wrong} />
        <RefusalNotice refusal={action.refusal} onClose={action.clear} />
        {saved ? <Notice kind="good">{t('page.infoSaved')}</Notice> : null}
        <Button type="submit" look="primary" busy={action.busy && ui('wait')}>
          {t('page.saveInfo')}
        </Button>
      </Stack>
    </form>
  );
}
