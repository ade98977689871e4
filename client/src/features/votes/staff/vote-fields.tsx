import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import { SelectField, TextArea } from '../../../ui/field.tsx';
import { Row, Stack } from '../../../ui/layout.tsx';
import { MethodFields } from './method-fields.tsx';
import { MoreFields } from './more-fields.tsx';
import { OwnersRules } from './owners-rules.tsx';
import type { VoteFieldsProps } from './vote-fields-props.ts';
import { maxQuestion } from './vote-form.ts';

/** What is asked stands first, with the three ways in which it is mostly asked; whatever else there is to set is one press away. */
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
      <OtherQuestions {...props} />
      <MethodFields {...props} />
      <SubjectField {...props} />
      <OwnersRules {...props} />
      <MoreFields {...props} />
    </Stack>
  );
}

/** The questions at hand that do not stand in the form, each to be taken with one press. */
function OtherQuestions({ form, setForm, asked }: VoteFieldsProps) {
  const { t } = useTranslation('votes-staff');
  const others = asked.filter((question) => question !== form.question);
  if (others.length === 0) return null;
  return (
    <Row>
      {others.map((question) => (
        <Button key={question} small onClick={() => setForm({ ...form, question })}>
          {t('desk.askInstead', { question })}
        </Button>
      ))}
    </Row>
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
