import { useTranslation } from 'react-i18next';
import { type OutlineRow, useTitleOf } from '../../../outline/index.ts';
import { SelectField, TextArea } from '../../../ui/field.tsx';
import { Stack } from '../../../ui/layout.tsx';
import { HouseholdField } from './household-field.tsx';
import { type FormProps, MethodFields } from './method-fields.tsx';
import { ProxiesField } from './proxies-field.tsx';
import { RuleFields } from './rule-fields.tsx';
import { SecrecyField } from './secrecy-field.tsx';
import { TermsFields } from './terms-fields.tsx';
import { maxQuestion, minutesOffered, type Offer } from './vote-form.ts';

interface VoteFieldsProps extends FormProps {
  readonly offers: readonly Offer[];
  readonly rows: readonly OutlineRow[];
  /** The vote has a rule of its own, which can be kept. */
  readonly keepsRule: boolean;
}

export function VoteFields(props: VoteFieldsProps) {
  const { form, setForm, wrong } = props;
  const { t } = useTranslation('votes-staff');
  return (
    <Stack>
      <TextArea
        label={t('desk.question')}
        hint={t('desk.questionHint')}
        error={wrong === 'question' ? t('desk.questionWrong') : undefined}
        rows={2}
        value={form.question}
        maxLength={maxQuestion}
        onChange={({ target }) => setForm({ ...form, question: target.value })}
      />
      <MethodFields {...props} />
      <SubjectField {...props} />
      <SecrecyField {...props} />
      <RuleFields {...props} />
      <HouseholdField {...props} />
      <ProxiesField {...props} />
      <ItemField {...props} />
      <SelectField
        label={t('desk.time')}
        value={form.seconds}
        onChange={({ target }) => setForm({ ...form, seconds: Number(target.value) })}
      >
        {minutesOffered.map((minutes) => (
          <option key={minutes} value={minutes * 60}>
            {t('desk.minutes', { count: minutes })}
          </option>
        ))}
      </SelectField>
      <TermsFields {...props} />
    </Stack>
  );
}

/** Nothing to choose before a text has been frozen. */
function SubjectField({ form, setForm, offers }: VoteFieldsProps) {
  const { t } = useTranslation('votes-staff');
  if (offers.length === 0) return null;
  return (
    <SelectField
      label={t('desk.subject')}
      hint={t('desk.subjectHint')}
      value={form.subject}
      onChange={({ target }) => setForm({ ...form, subject: target.value })}
    >
      <option value="">{t('desk.noSubject')}</option>
      {offers.map(({ key, title, subject: { version }, shown }) => (
        <option key={key} value={key} disabled={!shown}>
          {t(shown ? 'desk.version' : 'desk.notShown', { title, version })}
        </option>
      ))}
    </SelectField>
  );
}

function ItemField({ form, setForm, rows }: VoteFieldsProps) {
  const { t } = useTranslation('votes-staff');
  const titleOf = useTitleOf();
  const open = rows.filter(
    ({ item, heading }) => !heading && ['waiting', 'running'].includes(item.status),
  );
  return (
    <SelectField
      label={t('desk.item')}
      value={form.item}
      onChange={({ target }) => setForm({ ...form, item: target.value })}
    >
      <option value="">{t('desk.anyItem')}</option>
      {open.map(({ item, number }) => (
        <option key={item.id} value={item.id}>
          {t('desk.itemLine', { number, title: titleOf(item) })}
        </option>
      ))}
    </SelectField>
  );
}
