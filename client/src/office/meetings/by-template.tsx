import { meetingApi } from '@haoshangliang/shared/wire';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Check } from '../../ui/field.tsx';
import { Hint, Stack } from '../../ui/layout.tsx';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import { Answered } from '../answered.tsx';
import { refusalOf, useAsk, useTell } from '../ask.ts';
import { useAccount } from '../session/signed-in.tsx';
import { submits, useForm } from '../use-form.ts';
import { PlanFields } from './plan-fields.tsx';
import { emptyPlan, nothingWrong, type PlanTyped, readPlan } from './plan-form.ts';

interface Template {
  readonly key: string;
  readonly name: string;
  readonly about: string;
  readonly minutes: number;
  readonly items: readonly unknown[];
}

export function ByTemplate() {
  const templates = useAsk(meetingApi.listTemplates, {});
  return (
    <Answered query={templates}>
      {(answer) => <TemplateForm templates={answer.templates} />}
    </Answered>
  );
}

function TemplateForm({ templates }: { readonly templates: readonly Template[] }) {
  const { t } = useTranslation('meetings');
  const ui = useTranslation('ui').t;
  const { values, bind, set } = useForm<keyof PlanTyped>({ ...emptyPlan });
  const [template, setTemplate] = useState(templates[0]?.key ?? null);
  const [rehearsal, setRehearsal] = useState(false);
  const { create, wrong, submit } = useCreating(values, template, rehearsal);
  const choose = (key: string) => {
    setTemplate(key);
    const chosen = templates.find((one) => one.key === key);
    if (chosen !== undefined) set('minutes', `${chosen.minutes}`);
  };
  return (
    <form onSubmit={submits(submit)} noValidate>
      <Stack>
        <Choice
          legend={t('new.template')}
          options={templates.map((one) => ({ value: one.key, label: <About template={one} /> }))}
          chosen={template}
          onChoose={choose}
        />
        <Card title={t('new.form')}>
          <Stack>
            <PlanFields bind={bind} wrong={wrong} />
            <Check checked={rehearsal} onChange={({ target }) => setRehearsal(target.checked)}>
              {t('new.rehearsal')}
            </Check>
          </Stack>
        </Card>
        <RefusalNotice refusal={refusalOf(create.error)} />
        <Button type="submit" look="primary" busy={create.isPending && ui('wait')}>
          {t('new.submit')}
        </Button>
      </Stack>
    </form>
  );
}

function About({ template }: { readonly template: Template }) {
  const { t } = useTranslation('meetings');
  const { name, about, minutes, items } = template;
  return (
    <>
      {name}
      <Hint>
        {about} {t('new.templateItems', { count: items.length, minutes })}
      </Hint>
    </>
  );
}

function useCreating(values: PlanTyped, template: string | null, rehearsal: boolean) {
  const { office } = useAccount();
  const navigate = useNavigate();
  const [wrong, setWrong] = useState(nothingWrong);
  const create = useTell(meetingApi.createMeeting, [meetingApi.listMeetings]);
  const submit = () => {
    const read = readPlan(values);
    setWrong(read.wrong);
    if (read.plan === null || template === null) return;
    create.mutate(
      { office: office.id, template, mark: rehearsal ? 'rehearsal' : 'real', ...read.plan },
      { onSuccess: ({ meeting }) => void navigate(`/office/meetings/${meeting}`) },
    );
  };
  return { create, wrong, submit };
}
