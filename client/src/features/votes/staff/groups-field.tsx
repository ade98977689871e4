import { getIn, inOrder, valuesOf } from '@haoshangliang/shared/kernel';
import { useTranslation } from 'react-i18next';
import { useMeeting } from '../../../sync/use-meeting.tsx';
import { Check } from '../../../ui/field.tsx';
import type { FormProps } from './vote-fields-props.ts';

/** Whose question it is: voters of the groups that are named, or of all where none is. */
export function GroupsField({ form, setForm }: Omit<FormProps, 'wrong'>) {
  const { t } = useTranslation('votes-who');
  const { groups, counts } = useMeeting((state) => state.people);
  const offered = valuesOf(groups).filter(
    ({ kind, removed, id }) => form.groups.includes(id) || (kind === 'group' && !removed),
  );
  const sides = inOrder(offered, ({ name }) => name ?? '');
  if (sides.length < 2 && form.groups.length === 0) return null;
  const turn = (id: (typeof form.groups)[number]) => {
    const others = form.groups.filter((each) => each !== id);
    setForm({ ...form, groups: others.length < form.groups.length ? others : [...others, id] });
  };
  return (
    <fieldset>
      <legend>{t('terms.groups')}</legend>
      {sides.map(({ id }) => (
        <Check key={id} checked={form.groups.includes(id)} onChange={() => turn(id)}>
          {t('terms.group', {
            name: getIn(groups, id)?.name ?? '',
            count: counts.groups[id]?.voters ?? 0,
          })}
        </Check>
      ))}
    </fieldset>
  );
}
