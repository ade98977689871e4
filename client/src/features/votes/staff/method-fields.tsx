import { useTranslation } from 'react-i18next';
import { Choice } from '../../../ui/choice.tsx';
import { Stack } from '../../../ui/layout.tsx';
import { firstKinds, type Kind, otherKinds } from './method-form.ts';
import { MethodSettings } from './method-settings.tsx';
import type { VoteFieldsProps } from './vote-fields-props.ts';
import { withKind } from './with-kind.ts';

/** How people vote: the three ways that are asked for mostly. */
export function MethodFields(props: VoteFieldsProps) {
  const { t } = useTranslation('votes-staff');
  return <KindFields {...props} legend={t('method.legend')} kinds={firstKinds} />;
}

/** All other ways, further down. */
export function OtherMethods(props: VoteFieldsProps) {
  const { t } = useTranslation('votes-staff');
  return <KindFields {...props} legend={t('method.others')} kinds={otherKinds} />;
}

interface KindFieldsProps extends VoteFieldsProps {
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
        onChoose={(kind) => setForm(withKind(form, kind, props))}
      />
      {kinds.includes(form.kind) ? <MethodSettings {...props} /> : null}
    </Stack>
  );
}
