import type { Draft } from '@haoshangliang/shared/features/drafts';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf } from '../../i18n/times.ts';
import { useAction, useMay } from '../../sync/use-meeting.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Hint, Row, Stack } from '../../ui/layout.tsx';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import { useAccount } from '../session/signed-in.tsx';
import { AskReturn } from './back-dialogs.tsx';
import { AskConfirmation } from './confirm-dialogs.tsx';
import { Gates } from './gates.tsx';
import { AskGates } from './gates-dialog.tsx';
import { Others, type StepProps } from './other-steps.tsx';
import { AskReading, AskReview, AskSignature } from './stage-dialogs.tsx';
import { useStages } from './use-stages.ts';

// Knows the words for everything that can be taken back: all features of the room.
const UndoBar = lazy(async () => ({ default: (await import('../room/undo-bar.tsx')).UndoBar }));

/** 办理: how far the minutes are, and the one thing to do next. */
export function Stages({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation('minutes');
  const [dialog, show] = useState<ReactNode>(null);
  const close = () => show(null);
  const stages = useStages(draft);
  const { account } = useAccount();
  return (
    <Card title={t('stages')}>
      <Stack gap="tight">
        <Where stages={stages} />
        <Gates
          stages={stages}
          ask={(gate, title) => show(<AskReview {...{ gate, title }} onClose={close} />)}
        />
        <Row>
          <NextButton draft={draft} stages={stages} show={show} />
          <Others draft={draft} stages={stages} show={show} />
          <Suspense fallback={null}>
            <UndoBar account={account.id} />
          </Suspense>
        </Row>
      </Stack>
      {dialog}
    </Card>
  );
}

type Known = ReturnType<typeof useStages>;

/** Which correction this is, or will be. */
function Correcting({ stages: { phase, minutes } }: { readonly stages: Known }) {
  const { t } = useTranslation('minutes');
  const isIssued = phase === 'issued';
  const no = isIssued ? minutes.seals.length - 1 : minutes.seals.length;
  return no < 1 ? null : <Hint>{t(isIssued ? 'isCorrection' : 'isCorrecting', { no })}</Hint>;
}

/** In words where the minutes stand and what that asks for. */
function Where({ stages }: { readonly stages: Known }) {
  const { t } = useTranslation('minutes');
  const { next, minutes, version, open, asking } = stages;
  const { reading, signature } = minutes;
  return (
    <>
      <p role="status">{t(`next.${next}`, { count: open, version: version ?? 0 })}</p>
      <Correcting stages={stages} />
      {asking === null || next === 'done' ? null : <Objected stages={stages} />}
      {reading?.version === version && reading !== null ? (
        <Hint>
          {reading.objections === null
            ? t('isRead', { version: reading.version })
            : t('isReadWith', { version: reading.version, objections: reading.objections })}
        </Hint>
      ) : null}
      {next === 'done' && signature !== null ? (
        <Hint>
          {t('isSigned', {
            signer: signature.signer ?? '',
            date: dayOf(signature.on),
            // What the office numbers by itself stands with what was issued.
            number: signature.number ?? '',
          })}
        </Hint>
      ) : null}
    </>
  );
}

/** How many of those present do not agree, and what can be done about it. */
function Objected({ stages: { minutes, version } }: { readonly stages: Known }) {
  const { t } = useTranslation('minutes');
  const count = Object.values(minutes.confirmations).filter(
    (said) => said.version === version && said.objections.length > 0,
  ).length;
  return count === 0 ? null : <Hint>{t('objectedBy', { count })}</Hint>;
}

/** Steps that not everybody who works on the minutes may take, by the command that decides it. */
const reserved = { submit: 'life/submit-minutes', sign: 'life/issue-minutes' } as const;

function NextButton({ draft, stages: { next, minutes, phase, returned }, show }: StepProps) {
  const { t } = useTranslation('minutes');
  const may = useMay();
  const action = useAction();
  const close = () => show(null);
  const press: Partial<Record<typeof next, () => void>> = {
    freeze: () => void action.run({ type: 'drafts/freeze-draft', draft: draft.id }),
    read: () => show(<AskReading onClose={close} />),
    gates: () => show(<AskGates gates={minutes.gates} onClose={close} />),
    ask: () => show(<AskConfirmation onClose={close} />),
    confirming: () => void action.run({ type: 'minutes/end-confirmation' }),
    submit: () => void action.run({ type: 'life/submit-minutes' }),
    returned: () => show(<AskReturn draft={draft} returned={returned} onClose={close} />),
    sign: () => show(<AskSignature onClose={close} />),
  };
  const onClick = press[next];
  if (onClick === undefined || phase === 'planned') return null;
  if ((next === 'submit' || next === 'sign') && !may(reserved[next]))
    return <Hint>{t(`elsewhere.${next}`)}</Hint>;
  return (
    <>
      <RefusalNotice refusal={action.refusal} onClose={action.clear} />
      <Button look="primary" onClick={onClick}>
        {t(`do.${next === 'returned' ? 'return' : (next as 'freeze')}`, {
          version: draft.versions.length + 1,
        })}
      </Button>
    </>
  );
}
