import { useTranslation } from 'react-i18next';
import { Choice } from '../../../ui/choice.tsx';
import { SelectField, TextArea } from '../../../ui/field.tsx';
import { Stack } from '../../../ui/layout.tsx';
import {
  firstKinds,
  hasOptions,
  type Kind,
  optionsIn,
  otherKinds,
  usualRule,
} from './method-form.ts';
import { withRule } from './rule-time.ts';
import type { VoteForm, Wrong } from './vote-form.ts';

export interface FormProps {
  readonly form: VoteForm;
  readonly setForm: (form: VoteForm) => void;
  readonly wrong: Wrong | null;
}

const budgets = [3, 5, 10, 20, 100] as const;

/** How people vote: the three ways that are asked for mostly. */
export function MethodFields(props: FormProps) {
  const { t } = useTranslation('votes-staff');
  return <KindFields {...props} legend={t('method.legend')} kinds={firstKinds} />;
}

/** All other ways, further down. */
export function OtherMethods(props: FormProps) {
  const { t } = useTranslation('votes-staff');
  return <KindFields {...props} legend={t('method.others')} kinds={otherKinds} />;
}

interface KindFieldsProps extends FormProps {
  readonly legend: string;
  readonly kinds: readonly Kind[];
}

/** What the chosen way wants to know stands right below it. */
function KindFields({ legend, kinds, ...props }: KindFieldsProps) {
  const { t } = useTranslation('votes-staff');
  const { form, setForm } = props;
  return (
    <Stack>
      <Choice
        legend={legend}
        options={kinds.map((value) => ({ value, label: t(`method.${value}`) }))}
        chosen={form.kind}
        onChoose={(kind) => setForm({ ...withRule(form, usualRule(kind)), kind, top: 1 })}
      />
      {kinds.includes(form.kind) && hasOptions(form) ? <OptionFields {...props} /> : null}
    </Stack>
  );
}

function OptionFields({ form, setForm, wrong }: FormProps) {
  const { t } = useTranslation('votes-staff');
  const many = Math.max(2, optionsIn(form).length);
  const counts = Array.from({ length: many }, (_, at) => at + 1);
  return (
    <Stack>
      <TextArea
        label={t('method.options')}
        hint={t('method.optionsHint')}
        error={wrong === 'options' ? t('method.optionsWrong') : undefined}
        rows={4}
        value={form.options}
        onChange={({ target }) => setForm({ ...form, options: target.value })}
      />
      {form.kind === 'multiple' ? (
        <SelectField
          label={t('method.max')}
          value={form.max}
          onChange={({ target }) => setForm({ ...form, max: Number(target.value) })}
        >
          {counts.map((n) => (
            <option key={n} value={n}>
              {t('method.upTo', { n })}
            </option>
          ))}
        </SelectField>
      ) : null}
      {form.kind === 'ranking' ? <CountField form={form} setForm={setForm} /> : null}
      {form.kind === 'dots' ? (
        <SelectField
          label={t('method.budget')}
          value={form.budget}
          onChange={({ target }) => setForm({ ...form, budget: Number(target.value) })}
        >
          {budgets.map((n) => (
            <option key={n} value={n}>
              {t('method.dotsEach', { n })}
            </option>
          ))}
        </SelectField>
      ) : null}
    </Stack>
  );
}

const counts = ['borda', 'irv', 'schulze'] as const;

function CountField({ form, setForm }: Omit<FormProps, 'wrong'>) {
  const { t } = useTranslation('votes-staff');
  return (
    <Choice
      legend={t('method.count.legend')}
      options={counts.map((value) => ({ value, label: t(`method.count.${value}`) }))}
      chosen={form.count}
      onChoose={(count) => setForm({ ...form, count, top: 1 })}
    />
  );
}
