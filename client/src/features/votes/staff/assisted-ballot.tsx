import {
  fits,
  type HeldVote,
  helpReasons,
  isOwn,
  membersOf,
  replacedOwn,
  wantsReason,
} from '@haoshangliang/shared/features/votes';
import type { SeatId } from '@haoshangliang/shared/kernel';
import type { MeetingCommand } from '@haoshangliang/shared/meeting';
import type { RollLineInfo } from '@haoshangliang/shared/wire';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Action, useMay, useNameOf } from '../../../sync/use-meeting.tsx';
import { Button } from '../../../ui/button.tsx';
import { Check, SelectField } from '../../../ui/field.tsx';
import { Hint, Row, Stack } from '../../../ui/layout.tsx';
import { BallotFields } from '../ballot-fields.tsx';
import type { Paper } from '../use-votes.ts';
import styles from './desk.module.css';
import { inNameOf, ownCaster } from './entry-electors.ts';
import { ReplacedWords } from './replaced-words.tsx';

interface AssistedBallotProps {
  readonly line: RollLineInfo;
  /** In whose name a ballot may be entered: of a household any of them, one otherwise. */
  readonly members: readonly SeatId[];
  readonly vote: HeldVote;
  readonly action: Action;
  /** What has been chosen so far: it outlives folding the entry away. */
  readonly paper: Paper | null;
  readonly onChoose: (paper: Paper | null) => void;
  readonly onDone: () => void;
}

type Why = (typeof helpReasons)[number];

/** 代投: what the person says they choose is entered here, and who entered it stays on the roll. */
export function AssistedBallot(props: AssistedBallotProps) {
  const { line, members, vote, action, paper, onChoose, onDone } = props;
  const { t } = useTranslation('votes-staff');
  const [why, setWhy] = useState<Why>('no-phone');
  const [consent, agree] = useState(false);
  const may = useMay();
  // Of a household nobody is meant until somebody is chosen, also where only one is left to choose.
  const several = membersOf(line).length > 1;
  const [chosen, choose] = useState<SeatId | null>(null);
  const member = several ? members.find((seat) => seat === chosen) : members[0];
  const replaced = ownCaster(line);
  const missing = member === undefined ? 'member' : missingOf(vote, paper, consent);
  const send = async (command: MeetingCommand) => {
    const fate = await action.run(command);
    if (fate.step === 'counted') onDone();
  };
  return (
    <div className={styles.assisted}>
      {may('votes/enter-ballot') ? (
        <Stack>
          {several ? <Whose {...{ members, member }} onChoose={choose} /> : null}
          <ReplacedWords of={replaced} />
          <BallotFields vote={vote} paper={paper} onChange={onChoose} />
          <SelectField
            label={t('help.why')}
            value={why}
            onChange={({ target }) =>
              setWhy(helpReasons.find((each) => each === target.value) ?? 'asked')
            }
          >
            {helpReasons.map((each) => (
              <option key={each} value={each}>
                {t(`help.${each}`)}
              </option>
            ))}
          </SelectField>
          <Check checked={consent} onChange={({ target }) => agree(target.checked)}>
            {t('help.consent')}
          </Check>
          <div className={styles.foot}>
            <Stack gap="tight">
              {missing === null ? null : <Hint>{t(`help.missing.${missing}`)}</Hint>}
              <Row>
                <Button
                  look="primary"
                  disabled={missing !== null || action.busy}
                  onClick={() =>
                    paper === null || member === undefined
                      ? undefined
                      : void send({
                          ...{ type: 'votes/enter-ballot', vote: vote.id, ...paper },
                          ...inNameOf({ seat: member, insteadOf: replaced }),
                          how: { channel: 'assisted', why, consent: true },
                        })
                  }
                >
                  {t('roll.enterNow')}
                </Button>
              </Row>
            </Stack>
          </div>
        </Stack>
      ) : null}
      <TakenBack {...{ line, vote }} send={send} />
    </div>
  );
}

interface TakenBackProps extends Pick<AssistedBallotProps, 'line' | 'vote'> {
  readonly send: (command: MeetingCommand) => Promise<void>;
}

function TakenBack({ line: { seat, ballot, admitted }, vote, send }: TakenBackProps) {
  const { t } = useTranslation('votes-staff');
  const may = useMay();
  const slip = { vote: vote.id, seat };
  return (
    <>
      {replacedOwn(ballot?.trace) === null ? null : <Hint>{t('help.stands')}</Hint>}
      {canBeStruck(ballot) && may('votes/strike-ballot') ? (
        <Button onClick={() => void send({ type: 'votes/strike-ballot', ...slip })}>
          {t('roll.strike')}
        </Button>
      ) : null}
      {ballot === null && admitted && may('votes/take-back-admission') ? (
        <Button onClick={() => void send({ type: 'votes/take-back-admission', ...slip })}>
          {t('roll.takeOff')}
        </Button>
      ) : null}
    </>
  );
}

/** What the entry still wants, the first thing first. */
function missingOf(vote: HeldVote, paper: Paper | null, consent: boolean) {
  if (paper === null || !isWhole(vote, paper)) return 'choice';
  return consent ? null : 'consent';
}

/** What stands in the place of a ballot from a phone is not taken away: that one would not come back. */
function canBeStruck(ballot: RollLineInfo['ballot']): boolean {
  return ballot !== null && !isOwn(ballot.channel) && replacedOwn(ballot.trace) === null;
}

function isWhole({ method }: HeldVote, { choice, reason }: Paper): boolean {
  const silent = (reason ?? '').trim() === '';
  return fits(method, choice) && !(silent && wantsReason(method, choice) === 'must');
}

interface WhoseProps {
  readonly members: readonly SeatId[];
  readonly member: SeatId | undefined;
  readonly onChoose: (member: SeatId | null) => void;
}

/** Of a household it is said which of them votes. */
function Whose({ members, member, onChoose }: WhoseProps) {
  const { t } = useTranslation('votes-staff');
  const nameOf = useNameOf('');
  return (
    <SelectField
      label={t('help.member')}
      value={member ?? ''}
      onChange={({ target }) => onChoose(members.find((seat) => seat === target.value) ?? null)}
    >
      <option value="">{t('entry.telephone.choose')}</option>
      {members.map((seat) => (
        <option key={seat} value={seat}>
          {nameOf(seat)}
        </option>
      ))}
    </SelectField>
  );
}
