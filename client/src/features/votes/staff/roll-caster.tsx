import type { RollLineInfo } from '@haoshangliang/shared/wire';
import { useTranslation } from 'react-i18next';
import { useName } from '../../../sync/use-meeting.tsx';

/** Who of a household cast its ballot, and in place of whose; nothing where everybody votes for themselves. */
export function CasterWords({ line }: { readonly line: RollLineInfo }) {
  const { t } = useTranslation('votes-who');
  const votes = useTranslation('votes').t;
  const { seat, others, proxies = [], ballot } = line;
  const shared = others !== undefined || ballot?.caster !== undefined;
  const cast = ballot === null || !shared ? null : (ballot.caster ?? seat);
  const caster = useName(cast);
  const byProxy = proxies.some(({ to, ended }) => to === cast && ended !== true);
  const before = useName(ballot?.trace?.insteadOf ?? null);
  const parts = [
    ...(caster === undefined
      ? []
      : [t(byProxy ? 'roll.byProxy' : 'roll.caster', { name: caster })]),
    ...(before === undefined ? [] : [t('roll.insteadOf', { name: before })]),
  ];
  return parts.length === 0 ? null : <span>{parts.join(votes('comma'))}</span>;
}
