import type { RollLineInfo } from '@haoshangliang/shared/wire';
import { useTranslation } from 'react-i18next';
import { useName } from '../../../sync/use-meeting.tsx';

/** Who of a household cast its ballot, and in place of whose; nothing where everybody votes for themselves. */
export function CasterWords({ line }: { readonly line: RollLineInfo }) {
  const { t } = useTranslation('votes-staff');
  const votes = useTranslation('votes').t;
  const { seat, others, ballot } = line;
  const shared = others !== undefined && ballot !== null;
  const caster = useName(shared ? (ballot.caster ?? seat) : null);
  const before = useName(ballot?.trace?.insteadOf ?? null);
  const parts = [
    ...(caster === undefined ? [] : [t('roll.caster', { name: caster })]),
    ...(before === undefined ? [] : [t('roll.insteadOf', { name: before })]),
  ];
  return parts.length === 0 ? null : <span>{parts.join(votes('comma'))}</span>;
}
