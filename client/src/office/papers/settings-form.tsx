import {
  numberForms,
  type OfficeInfo,
  type PaperSettings,
  paperApi,
} from '@haoshangliang/shared/wire';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';
import { Row, Stack } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import { refusalOf, useTell } from '../ask.ts';
import { submits } from '../use-form.ts';
import { type SetValue, settingsOf, valuesOf, type Wrong } from './form-values.ts';
import { NumberFields } from './number-fields.tsx';

interface SettingsFormProps {
  readonly office: OfficeInfo['id'];
  readonly settings: PaperSettings;
}

export function SettingsForm({ office, settings }: SettingsFormProps) {
  const { t } = useTranslation('papers');
  const ui = useTranslation('ui').t;
  const [values, setValues] = useState(() => valuesOf(settings));
  const [wrong, setWrong] = useState<readonly Wrong[]>([]);
  const change = useTell(paperApi.changePaperSettings, [paperApi.readPaperSettings]);
  const set: SetValue = (name, value) => {
    setValues((before) => ({ ...before, [name]: value }));
    change.reset();
  };
  const typed = (name: 'banner' | 'copies' | 'signer' | 'printedBy' | 'gates' | 'phrases') => ({
    value: values[name],
    onChange: ({ target }: { target: { value: string } }) => set(name, target.value),
  });
  const submit = () => {
    const made = settingsOf(values);
    setWrong('version' in made ? [] : made);
    if ('version' in made) change.mutate({ office, settings: made });
  };
  return (
    <form onSubmit={submits(submit)} noValidate>
      <Stack gap="loose">
        <Card title={t('head.title')}>
          <Stack>
            <TextField
              label={t('banner')}
              hint={t('bannerHint')}
              maxLength={30}
              {...typed('banner')}
            />
            <NumberFields values={values} wrong={wrong} set={set} forms={numberForms} />
            <TextField
              label={t('signer')}
              hint={t('signerHint')}
              maxLength={30}
              {...typed('signer')}
            />
          </Stack>
        </Card>
        <Card title={t('imprint.title')}>
          <Stack>
            <TextArea
              label={t('copies')}
              hint={t('copiesHint')}
              error={wrong.includes('copies') && t('copiesWrong')}
              {...typed('copies')}
            />
            <TextField
              label={t('printedBy')}
              hint={t('printedByHint')}
              maxLength={40}
              {...typed('printedBy')}
            />
          </Stack>
        </Card>
        {(['gates', 'phrases'] as const).map((name) => (
          <Card key={name} title={t(`${name}.title`)}>
            <TextArea
              label={t(`${name}.label`)}
              hint={t(`${name}.hint`)}
              error={wrong.includes(name) && t(`${name}.wrong`)}
              {...typed(name)}
            />
          </Card>
        ))}
        <RefusalNotice refusal={refusalOf(change.error)} />
        {change.isSuccess ? <Notice kind="good">{t('saved')}</Notice> : null}
        <Row>
          <Button type="submit" look="primary" busy={change.isPending && ui('wait')}>
            {t('save')}
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
