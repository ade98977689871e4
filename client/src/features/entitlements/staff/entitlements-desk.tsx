import type { EntitlementsState } from '@haoshangliang/shared/features/entitlements';
import { type SeatId, valuesOf } from '@haoshangliang/shared/kernel';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction, useMay, useMeeting, useNameOf } from '../../../sync/use-meeting.tsx';
import { Button } from '../../../ui/button.tsx';
import { Hint, Row, Stack } from '../../../ui/layout.tsx';
import { RefusalNotice } from '../../../ui/refusal-notice.tsx';
import { InterestForm } from './interest-form.tsx';
import { ProxyForm } from './proxy-form.tsx';

/** Who votes for whom, and who has an interest of their own; each with its way back. */
export function EntitlementsDesk() {
  const { t } = useTranslation('entitlements');
  const { proxies, interests } = useMeeting((state) => state.entitlements);
  const action = useAction();
  const may = useMay();
  const mayNote = may('entitlements/record-proxy');
  const [form, show] = useState<'proxy' | 'interest' | null>(null);
  const close = () => show(null);
  return (
    <Stack>
      <Hint>{t('hint')}</Hint>
      <RefusalNotice refusal={action.refusal} onClose={action.clear} />
      <Proxies
        proxies={proxies}
        onWithdraw={mayNote ? (giver) => void action.run(withdrawing(giver)) : null}
      />
      <Interests
        interests={interests}
        onDrop={
          mayNote ? (seat) => void action.run({ type: 'entitlements/drop-interest', seat }) : null
        }
      />
      {mayNote ? (
        <Row>
          <Button onClick={() => show('proxy')}>{t('proxy.add')}</Button>
          <Button onClick={() => show('interest')}>{t('interest.add')}</Button>
        </Row>
      ) : null}
      {form === 'proxy' ? <ProxyForm onClose={close} /> : null}
      {form === 'interest' ? <InterestForm onClose={close} /> : null}
    </Stack>
  );
}

function withdrawing(giver: SeatId) {
  return { type: 'entitlements/withdraw-proxy', giver } as const;
}

interface ProxiesProps extends Pick<EntitlementsState, 'proxies'> {
  readonly onWithdraw: ((giver: SeatId) => void) | null;
}

function Proxies({ proxies, onWithdraw }: ProxiesProps) {
  const { t } = useTranslation('entitlements');
  const nameOf = useNameOf('');
  if (proxies.size === 0) return <p>{t('proxy.none')}</p>;
  return (
    <ul>
      {valuesOf(proxies).map(({ giver, holder, letter, note }) => {
        const names = { giver: nameOf(giver), holder: nameOf(holder) };
        const seen = letter === 'received' ? t('proxy.received') : (note ?? t('erased'));
        return (
          <li key={giver}>
            <Row apart>
              <span>{t('proxy.line', { ...names, letter: seen })}</span>
              {onWithdraw === null ? null : (
                <Button
                  small
                  aria-label={t('proxy.withdrawOf', names)}
                  onClick={() => onWithdraw(giver)}
                >
                  {t('proxy.withdraw')}
                </Button>
              )}
            </Row>
          </li>
        );
      })}
    </ul>
  );
}

interface InterestsProps extends Pick<EntitlementsState, 'interests'> {
  readonly onDrop: ((seat: SeatId) => void) | null;
}

function Interests({ interests, onDrop }: InterestsProps) {
  const { t } = useTranslation('entitlements');
  const nameOf = useNameOf('');
  return (
    <ul>
      {valuesOf(interests).map(({ seat, why }) => (
        <li key={seat}>
          <Row apart>
            <span>{t('interest.line', { name: nameOf(seat), why: why ?? t('erased') })}</span>
            {onDrop === null ? null : (
              <Button
                small
                aria-label={t('interest.dropOf', { name: nameOf(seat) })}
                onClick={() => onDrop(seat)}
              >
                {t('interest.drop')}
              </Button>
            )}
          </Row>
        </li>
      ))}
    </ul>
  );
}
