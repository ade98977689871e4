import { presets } from '@haoshangliang/shared/features/votes';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../../ui/choice.tsx';
import { SelectField } from '../../../ui/field.tsx';
import { Stack, Strong } from '../../../ui/layout.tsx';
import { lawWords, ruleSentence } from '../rule-words.ts';
import styles from './desk.module.css';
import { methodFrom, optionsIn, suitable } from './method-form.ts';
import { withRule } from './rule-time.ts';
import type { FormProps } from './vote-fields-props.ts';
import type { Tie, VoteForm } from './vote-form.ts';

interface RuleFieldsProps extends Omit<FormProps, 'wrong'> {
  /** The vote has a rule of its own, which can be kept. */
  readonly keepsRule: boolean;
}

/** Each rule that can judge what is asked, by its name, with what it says and the law it comes from. */
export function RuleFields({ form, setForm, keepsRule }: RuleFieldsProps) {
  const { t } = useTranslation('votes-staff');
  const votes = useTranslation('votes').t;
  const named = suitable(form).map((value) => ({
    value,
    label: <PresetWords preset={value} form={form} />,
  }));
  const own = { value: 'own', label: votes('rule.own') } as const;
  const chooses = form.preset !== 'own' && presets[form.preset].select !== undefined;
  return (
    <Stack>
      <Choice<VoteForm['preset']>
        legend={t('desk.rule')}
        options={keepsRule ? [own, ...named] : named}
        chosen={form.preset}
        onChoose={(preset) => setForm(withRule(form, preset))}
      />
      {chooses ? <PlacesFields form={form} setForm={setForm} /> : null}
    </Stack>
  );
}

interface PresetWordsProps {
  readonly preset: Exclude<VoteForm['preset'], 'own'>;
  readonly form: VoteForm;
}

/** The rule that is chosen is said as it is set below. */
function PresetWords({ preset, form }: PresetWordsProps) {
  const { t } = useTranslation('votes');
  const named = presets[preset];
  const { select } = named;
  const { top, tie } = form;
  const set = select !== undefined && preset === form.preset;
  const rule = set ? { ...named, select: { ...select, top, tie } } : named;
  return (
    <>
      <Strong>{t(`rule.name.${preset}`)}</Strong>
      <span className={styles.sentence}>
        {ruleSentence(t, { rule, method: methodFrom(form) })} {lawWords(t, rule)}
      </span>
    </>
  );
}

const ties: readonly Tie[] = ['none', 'lot', 'chair'];

/** How many are chosen, and what happens when they are level. */
function PlacesFields({ form, setForm }: Omit<FormProps, 'wrong'>) {
  const { t } = useTranslation('votes-staff');
  const most = form.kind === 'ranking' && form.count === 'irv' ? 1 : optionsIn(form).length - 1;
  const places = Array.from({ length: Math.min(10, Math.max(1, most)) }, (_, at) => at + 1);
  return (
    <>
      {places.length > 1 && form.kind !== 'single' ? (
        <SelectField
          label={t('rule.top')}
          value={form.top}
          onChange={({ target }) => setForm({ ...form, top: Number(target.value) })}
        >
          {places.map((n) => (
            <option key={n} value={n}>
              {t('rule.first', { n })}
            </option>
          ))}
        </SelectField>
      ) : null}
      <SelectField
        label={t('rule.tie.legend')}
        value={form.tie}
        onChange={({ target }) =>
          setForm({ ...form, tie: ties.find((tie) => tie === target.value) ?? 'none' })
        }
      >
        {ties.map((tie) => (
          <option key={tie} value={tie}>
            {t(`rule.tie.${tie}`)}
          </option>
        ))}
      </SelectField>
    </>
  );
}
