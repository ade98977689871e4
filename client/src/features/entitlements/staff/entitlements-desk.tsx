import type { EntitlementsState } from '@haoshangliang/shared/features/entitlements';
import { valuesOf } from '@haoshangliang/shared/kernel';
import type { MeetingCommand } from '@haoshangliang/shared/meeting';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction, useMay, useMeeting, useNameOf } from '../../../sync/use-meeting.tsx';
import { Button } from '../../../ui/button.tsx';
import { Hint, Row, Stack } from '../../../ui/layout.tsx';
import { RefusalNotice } from '../../../ui/refusal-notice.tsx';
import styles from './entitlements.module.css';
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
  const onBack = mayNote ? (command: MeetingCommand) => void action.run(command) : null;
  return (
    <Stack>
      <Hint>{t('hint')}</Hint>
      <RefusalNotice refusal={action.refusal} onClose={action.clear} />
      <Proxies proxies={proxies} onBack={onBack} />
      <Interests interests={interests} onBack={onBack} />
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

interface Backing {
  /** Takes a note back; null for those who only look. */
  readonly onBack: ((command: MeetingCommand) => void) | null;
}

function Proxies({ proxies, onBack }: Pick<EntitlementsState, 'proxies'> & Backing) {
  const { t } = useTranslation('entitlements');
  const nameOf = useNameOf('');
  if (proxies.size === 0) return <p>{t('proxy.none')}</p>;
  return (
    <ul>
      {valuesOf(proxies).map(({ giver, holder, letter, note }) => {
        const names = { giver: nameOf(giver), holder: nameOf(holder) };
        const seen = letter === 'received' ? t('proxy.received') : (note ?? t('erased'));
        return (
          <Noted
            key={giver}
            words={t('proxy.line', { ...names, letter: seen })}
            back={{ words: t('proxy.withdraw'), of: t('proxy.withdrawOf', names) }}
            command={{ type: 'entitlements/withdraw-proxy', giver }}
            onBack={onBack}
          />
        );
      })}
    </ul>
  );
}

function Interests({ interests, onBack }: Pick<EntitlementsState, 'interests'> & Backing) {
  const { t } = useTranslation('entitlements');
  const nameOf = useNameOf('');
  if (interests.size === 0) return <p>{t('interest.none')}</p>;
  return (
    <ul>
      {valuesOf(interests).map(({ seat, why }) => (
        <Noted
          key={seat}
          words={t('interest.line', { name: nameOf(seat), why: why ?? t('erased') })}
          back={{ words: t('interest.drop'), of: t('interest.dropOf', { name: nameOf(seat) }) }}
          command={{ type: 'entitlements/drop-interest', seat }}
          onBack={onBack}
        />
      ))}
    </ul>
  );
}

interface NotedProps extends Backing {
  readonly words: string;
  /** What the button says, and what it says to those who do not see its line. */
  readonly back: { readonly words: string; readonly of: string };
  readonly command: MeetingCommand;
}

function Noted({ words, back, command, onBack }: NotedProps) {
  return (
    <li className={styles.line}>
      <span>{words}</span>
      {onBack === null ? null : (
        <Button small aria-label={back.of} onClick={() => onBack(command)}>
          {back.words}
        </Button>
      )}
    </li>
  );
}
