import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTitleOf } from '../../../outline/index.ts';
import { SelectField } from '../../../ui/field.tsx';
import { Hint, Stack } from '../../../ui/layout.tsx';
import { ruleName } from '../rule-words.ts';
import styles from './desk.module.css';
import { HouseholdField } from './household-field.tsx';
import { OtherMethods } from './method-fields.tsx';
import { otherKinds } from './method-form.ts';
import { ProxiesField } from './proxies-field.tsx';
import { RuleFields } from './rule-fields.tsx';
import { SecrecyField } from './secrecy-field.tsx';
import { TermsFields } from './terms-fields.tsx';
import type { VoteFieldsProps } from './vote-fields-props.ts';
import { minutesOffered } from './vote-form.ts';

/** 更多方式: the other ways to ask, and everything that is right as it stands for most votes; what is set is said outside. */
export function MoreFields(props: VoteFieldsProps) {
  const { form, keepsRule } = props;
  const { t } = useTranslation('votes-staff');
  const rare = otherKinds.some((kind) => kind === form.kind);
  const [open] = useState(rare || keepsRule || form.secrecy === 'secret');
  return (
    <>
      <Hint>
        <InShort {...props} />
      </Hint>
      <details className={styles.more} open={open}>
        <summary>{t('more.title')}</summary>
        <Stack>
          <OtherMethods {...props} />
          <SecrecyField {...props} />
          <RuleFields {...props} />
          <HouseholdField {...props} />
          <ProxiesField {...props} />
          <ItemField {...props} />
          <TimeField {...props} />
          <TermsFields {...props} />
        </Stack>
      </details>
    </>
  );
}

/** In short what holds for this vote: nobody opens one without having had it before their eyes. */
function InShort({ form }: VoteFieldsProps) {
  const { t } = useTranslation('votes-staff');
  const votes = useTranslation('votes').t;
  const { preset, seconds } = form;
  const secrecy = form.secrecy === 'named' && form.live ? 'live' : form.secrecy;
  const rule = preset === 'own' ? votes('rule.own') : ruleName(votes, { preset });
  const time = t('desk.minutes', { count: seconds / 60 });
  return <>{t('more.set', { secrecy: t(`more.${secrecy}`), rule, time })}</>;
}

function TimeField({ form, setForm }: VoteFieldsProps) {
  const { t } = useTranslation('votes-staff');
  return (
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
