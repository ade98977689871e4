import { useTranslation } from 'react-i18next';
import { Choice } from '../../../ui/choice.tsx';
import { Check, SelectField, TextArea } from '../../../ui/field.tsx';
import { Stack } from '../../../ui/layout.tsx';
import { hasOptions, mostOptions, optionsIn, type Scale } from './method-form.ts';
import type { FormProps } from './vote-fields-props.ts';
import type { VoteForm } from './vote-form.ts';

type SettingProps = Omit<FormProps, 'wrong'>;

/** What the chosen way to vote wants to know besides the question; nothing for most. */
export function MethodSettings(props: FormProps) {
  const { kind } = props.form;
  if (kind === 'numeric') return <ScaleField {...props} />;
  if (!hasOptions(props.form)) return null;
  return (
    <Stack>
      <OptionsField {...props} />
      {kind === 'multiple' ? <HowManyFields {...props} /> : null}
      {kind === 'single' || kind === 'multiple' ? <NoneField {...props} /> : null}
      {kind === 'ranking' ? <RankingFields {...props} /> : null}
      {kind === 'dots' ? <BudgetField {...props} /> : null}
    </Stack>
  );
}

function OptionsField({ form, setForm, wrong }: FormProps) {
  const { t } = useTranslation('votes-staff');
  return (
    <TextArea
      label={t('method.options')}
      hint={t('method.optionsHint', { most: mostOptions(form) })}
      error={
        wrong === 'options' ? t('method.optionsWrong', { most: mostOptions(form) }) : undefined
      }
      rows={4}
      value={form.options}
      onChange={({ target }) => setForm({ ...form, options: target.value })}
    />
  );
}

/** The fewest and the most that one ballot names; the one moves the other along where they would cross. */
function HowManyFields({ form, setForm }: SettingProps) {
  const { t } = useTranslation('votes-staff');
  const { min, max } = form;
  const many = Math.max(2, optionsIn(form).length);
  const counts = Array.from({ length: many }, (_, at) => at + 1);
  return (
    <>
      <NumberField
        label={t('method.min')}
        chosen={min}
        offered={counts}
        words={(n) => t('method.from', { n })}
        onChoose={(n) => setForm({ ...form, min: n, max: Math.max(n, max) })}
      />
      <NumberField
        label={t('method.max')}
        chosen={max}
        offered={counts}
        words={(n) => t('method.upTo', { n })}
        onChoose={(n) => setForm({ ...form, max: n, min: Math.min(n, min) })}
      />
    </>
  );
}

function NoneField({ form, setForm }: SettingProps) {
  const { t } = useTranslation('votes-staff');
  return (
    <Check
      checked={form.none}
      onChange={({ target }) => setForm({ ...form, none: target.checked })}
    >
      {t('method.none')}
    </Check>
  );
}

const counts: readonly VoteForm['count'][] = ['borda', 'irv', 'schulze'];

function RankingFields({ form, setForm }: SettingProps) {
  const { t } = useTranslation('votes-staff');
  return (
    <>
      <Choice
        legend={t('method.count.legend')}
        options={counts.map((value) => ({ value, label: t(`method.count.${value}`) }))}
        chosen={form.count}
        onChoose={(count) => setForm({ ...form, count, top: 1 })}
      />
      <Check
        checked={form.complete}
        onChange={({ target }) => setForm({ ...form, complete: target.checked })}
      >
        {t('method.complete')}
      </Check>
    </>
  );
}

const budgets: readonly number[] = [3, 5, 10, 20, 100];

function BudgetField({ form, setForm }: SettingProps) {
  const { t } = useTranslation('votes-staff');
  return (
    <NumberField
      label={t('method.budget')}
      chosen={form.budget}
      offered={budgets}
      words={(n) => t('method.dotsEach', { n })}
      onChoose={(budget) => setForm({ ...form, budget })}
    />
  );
}

const scales: readonly Scale[] = [
  { from: 1, to: 5 },
  { from: 1, to: 10 },
  { from: 0, to: 10 },
];

/** The numbers that can be given; those of a vote that was prepared elsewhere stand beside the usual ones. */
function ScaleField({ form, setForm }: SettingProps) {
  const { t } = useTranslation('votes-staff');
  const same = (one: Scale) => one.from === form.scale.from && one.to === form.scale.to;
  const offered = scales.some(same) ? scales : [...scales, form.scale];
  return (
    <SelectField
      label={t('method.scale')}
      value={offered.findIndex(same)}
      onChange={({ target }) =>
        setForm({ ...form, scale: offered[Number(target.value)] ?? form.scale })
      }
    >
      {offered.map(({ from, to }, at) => (
        <option key={`${from} ${to}`} value={at}>
          {t('method.points', { from, to })}
        </option>
      ))}
    </SelectField>
  );
}

interface NumberFieldProps {
  readonly label: string;
  readonly chosen: number;
  readonly offered: readonly number[];
  readonly words: (n: number) => string;
  readonly onChoose: (n: number) => void;
}

/** One of a few numbers; one that was set elsewhere stands among them. */
function NumberField({ label, chosen, offered, words, onChoose }: NumberFieldProps) {
  const all = offered.includes(chosen) ? offered : [...offered, chosen].sort((a, b) => a - b);
  return (
    <SelectField
      label={label}
      value={chosen}
      onChange={({ target }) => onChoose(Number(target.value))}
    >
      {all.map((n) => (
        <option key={n} value={n}>
          {words(n)}
        </option>
      ))}
    </SelectField>
  );
}
