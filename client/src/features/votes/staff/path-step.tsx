import type { Draft } from '@haoshangliang/shared/features/drafts';
import type { MeetingCommand, Path } from '@haoshangliang/shared/meeting';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction, useMay } from '../../../sync/use-meeting.tsx';
import { Button } from '../../../ui/button.tsx';
import { Hint, Row } from '../../../ui/layout.tsx';
import { RefusalNotice } from '../../../ui/refusal-notice.tsx';
import { useCurrentVote } from '../use-votes.ts';
import { OpenVote } from './open-vote.tsx';
import { VoteDialog } from './vote-dialog-later.tsx';

interface PathStepProps {
  readonly draft: Draft;
  readonly path: Path;
}

const seconds = 180;

/** The next step as one button that says what it does; what runs is awaited, and the end is said. */
export function PathStep({ draft, path }: PathStepProps) {
  const { t } = useTranslation('votes-staff');
  const current = useCurrentVote();
  const { points, next } = path;
  if (current !== null || points.some(({ isRunning }) => isRunning)) {
    return <Hint>{t('path.waits')}</Hint>;
  }
  if (next !== null) return <NextStep draft={draft} path={path} next={next} />;
  const votes = points.filter(({ kind }) => kind === 'vote');
  const isTied = votes[votes.length - 1]?.outcome === 'tie';
  return <Hint>{t(isTied ? 'path.end.tie' : 'path.end.passed')}</Hint>;
}

interface NextStepProps extends PathStepProps {
  readonly next: NonNullable<Path['next']>;
}

function NextStep({ draft, path: { prepared }, next }: NextStepProps) {
  const { t } = useTranslation('votes-staff');
  const ui = useTranslation('ui').t;
  const may = useMay();
  const action = useAction();
  const [asked, ask] = useState<'open' | 'vote' | null>(null);
  const command = useCommand(draft, next);
  if (command !== null && !may(command.type)) return null;
  const version = draft.versions.length;
  const press = async () => {
    if (prepared !== null) return ask('open');
    if (command === null) return ask('vote');
    const fate = await action.run(command);
    if (command.type === 'votes/prepare-vote' && fate.step === 'counted') ask('open');
  };
  const close = () => ask(null);
  const waits = action.busy || draft.status === 'cutting';
  return (
    <>
      <RefusalNotice refusal={action.refusal} onClose={action.clear} />
      {next === 'freeze' && version > 0 ? <Hint>{t('path.revising')}</Hint> : null}
      <Row>
        <Button busy={waits && ui('wait')} onClick={() => void press()}>
          {t(`path.next.${next}`, { version: version + 1 })}
        </Button>
      </Row>
      {asked === 'open' && prepared !== null ? <OpenVote id={prepared} onClose={close} /> : null}
      {asked === 'vote' ? (
        <VoteDialog vote={null} about={{ draft: draft.id, version }} onClose={close} />
      ) : null}
    </>
  );
}

/** Null for the vote itself: by which rule it is decided is for a person to say. */
function useCommand({ id, versions, title }: Draft, next: Path['next']): MeetingCommand | null {
  const { t } = useTranslation('votes-staff');
  const erased = useTranslation('votes').t('erased');
  const version = versions.length;
  switch (next) {
    case 'freeze':
      return { type: 'drafts/freeze-draft', draft: id };
    case 'revise':
      return { type: 'drafts/reopen-draft', draft: id };
    case 'temperature':
    case 'objections': {
      const isFeeling = next === 'temperature';
      return {
        type: 'votes/prepare-vote',
        ...{ item: null, subject: { draft: id, version }, secrecy: 'named', seconds },
        question: t(`path.ask.${next}`, { title: title ?? erased, version }),
        method: { kind: isFeeling ? 'temperature' : 'consent', version: 1 },
        rule: { preset: isFeeling ? 'record' : 'consent' },
      };
    }
    default:
      return null;
  }
}
