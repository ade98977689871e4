import { fits, wantsReason } from '@haoshangliang/shared/features/votes';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Hint, Row, Stack, Strong } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { BallotFields } from '../ballot-fields.tsx';
import { Question } from '../question.tsx';
import type { Paper } from '../use-votes.ts';
import { type Person, useElectors } from './entry-electors.ts';
import { Finder } from './entry-finder.tsx';
import type { EntryProps } from './entry-props.ts';
import { useFinding } from './use-finding.ts';

/** How long the thanks stay before the next person, in milliseconds. */
const thanksTime = 4000;

/** 投票机: this device is handed to one person after another, who vote for themselves. Staff stay beside it. */
export function KioskEntry(props: EntryProps) {
  const { t } = useTranslation('votes-staff');
  const [running, run] = useState(false);
  return (
    <Stack>
      <Hint>{t('entry.kiosk.hint')}</Hint>
      <Row>
        <Button look="primary" onClick={() => run(true)}>
          {t('entry.kiosk.start')}
        </Button>
      </Row>
      {running ? <Kiosk {...props} onClose={() => run(false)} /> : null}
    </Stack>
  );
}

interface KioskProps extends EntryProps {
  readonly onClose: () => void;
}

function Kiosk({ vote, box, action, onClose }: KioskProps) {
  const { t } = useTranslation('votes-staff');
  const [person, choose] = useState<Person | null>(null);
  const [thanked, thank] = useState(false);
  useEffect(() => {
    if (!thanked) return;
    const timer = setTimeout(() => thank(false), thanksTime);
    return () => clearTimeout(timer);
  }, [thanked]);
  const done = () => {
    choose(null);
    thank(true);
  };
  return (
    <Dialog title={t('entry.kiosk.title')} onClose={onClose} full>
      <Stack>
        <Question vote={vote} />
        {thanked ? <Notice kind="good">{t('entry.kiosk.thanks')}</Notice> : null}
        {person === null ? (
          <Whose {...{ vote, box }} onChoose={choose} />
        ) : (
          <OwnBallot {...{ vote, box, action, person }} onDone={done} onBack={() => choose(null)} />
        )}
      </Stack>
    </Dialog>
  );
}

interface WhoseProps extends Pick<EntryProps, 'box' | 'vote'> {
  readonly onChoose: (person: Person) => void;
}

/** Nobody's name is shown before it is asked for; only who has not voted is found. */
function Whose({ vote, box, onChoose }: WhoseProps) {
  const { t } = useTranslation('votes-staff');
  const { waiting } = useElectors(box, vote.rule);
  const finding = useFinding(waiting);
  const { person } = finding;
  return (
    <>
      <Finder finding={finding} namesOnly />
      <Row>
        <Button
          look="primary"
          disabled={person === undefined}
          onClick={() => (person === undefined ? undefined : onChoose(person))}
        >
          {t('entry.kiosk.me')}
        </Button>
      </Row>
    </>
  );
}

interface OwnBallotProps extends EntryProps {
  readonly person: Person;
  readonly onDone: () => void;
  readonly onBack: () => void;
}

function OwnBallot({ vote, action, person: { seat, name }, onDone, onBack }: OwnBallotProps) {
  const { t } = useTranslation('votes-staff');
  const votes = useTranslation('votes').t;
  const [paper, setPaper] = useState<Paper | null>(null);
  const silent = (paper?.reason ?? '').trim() === '';
  const ready =
    paper !== null &&
    fits(vote.method, paper.choice) &&
    !(silent && wantsReason(vote.method, paper.choice) === 'must');
  const submit = async () => {
    if (paper === null) return;
    const fate = await action.run({
      ...{ type: 'votes/enter-ballot', vote: vote.id, seat, ...paper },
      how: { channel: 'kiosk' },
    });
    if (fate.step === 'counted') onDone();
  };
  return (
    <>
      <p>
        <Strong>{t('entry.kiosk.for', { name })}</Strong>
      </p>
      <BallotFields vote={vote} paper={paper} onChange={setPaper} />
      <Row>
        <Button look="primary" disabled={!ready} onClick={() => void submit()}>
          {votes('ballot.submit')}
        </Button>
        <Button onClick={onBack}>{t('entry.kiosk.notMe')}</Button>
      </Row>
    </>
  );
}
