import { type HeldVote, isOwn, membersOf } from '@haoshangliang/shared/features/votes';
import type { SeatId } from '@haoshangliang/shared/kernel';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { timeToTheSecond } from '../../../i18n/times.ts';
import { useHousehold, useName } from '../../../sync/use-meeting.tsx';
import { Button } from '../../../ui/button.tsx';
import { Hint, Strong } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { answerWords } from '../answer-words.ts';
import { type BallotState, isReplaced } from '../ballot-state.ts';
import type { OwnBallot } from '../electors.ts';
import { EventNumber } from '../receipt.tsx';
import { useBallot } from '../use-votes.ts';
import styles from '../votes.module.css';

interface TogetherBoothProps {
  readonly vote: HeldVote;
  readonly own: OwnBallot;
  /** The ballot itself; where another's stands, with the way back to it. */
  readonly fill: (onKeep: (() => void) | null) => ReactNode;
}

/** For whom one votes, said before anything is chosen; and what somebody else has cast in the same name. */
export function TogetherBooth({ vote, own, fill }: TogetherBoothProps) {
  const { seat, line, giver } = own;
  const ballot = useBallot({ vote: vote.id, seat, elector: line.seat, giver });
  const [instead, vouch] = useState(false);
  const appointed = appointedBy(own);
  const other = casterOf(vote, own, ballot);
  const onKeep = other === null ? null : () => vouch(false);
  const idle = appointed !== null && ballot.step === 'none';
  return (
    <>
      {vote.rule.household === undefined ? null : <ForHousehold seat={giver ?? seat} />}
      <ByProxy
        giver={giver ?? null}
        holder={idle ? appointed : null}
        over={vote.status !== 'open'}
      />
      {ballot.step === 'counted' && other !== null && !instead ? (
        <CastByOther
          {...{ vote, line, ballot, other, appointed }}
          replaced={isReplaced(ballot, own)}
          onInstead={() => vouch(true)}
        />
      ) : null}
      {idle || (other !== null && !instead) ? null : fill(onKeep)}
    </>
  );
}

/** Whom the seat has appointed to vote for it in this vote. */
function appointedBy({ seat, line, giver }: OwnBallot): SeatId | null {
  const given = line.proxies?.find(({ of, ended }) => of === seat && ended !== true);
  return giver === undefined ? (given?.to ?? null) : null;
}

/** Who else has cast this ballot, of the household or by proxy; null: this seat has, or staff in whose name it stands. */
function casterOf(
  { rule }: HeldVote,
  { seat, line, giver }: OwnBallot,
  ballot: BallotState,
): SeatId | null {
  if (ballot.step !== 'counted') return null;
  const ours = rule.household !== undefined && giver === undefined;
  if (!ours && !isOwn(ballot.channel)) return null;
  const caster = ballot.caster ?? line.seat;
  return caster === seat ? null : caster;
}

function ForHousehold({ seat }: { readonly seat: SeatId }) {
  const { t } = useTranslation('votes-together');
  const name = useHousehold(seat);
  return (
    <p>
      <Strong>{name === undefined ? t('ownHousehold') : t('household', { name })}</Strong>
    </p>
  );
}

interface ByProxyProps {
  readonly giver: SeatId | null;
  /** Whom one has appointed, as long as they have not voted. */
  readonly holder: SeatId | null;
  readonly over: boolean;
}

/** 委托: for whom one votes, or who votes for oneself. */
function ByProxy({ giver, holder, over }: ByProxyProps) {
  const { t } = useTranslation('votes-together');
  const name = useName(giver ?? holder) ?? '';
  if (holder !== null) return <Notice>{t(over ? 'notCast' : 'appointed', { name })}</Notice>;
  return giver === null ? null : (
    <p>
      <Strong>{t('byProxy', { name })}</Strong>
    </p>
  );
}

interface CastByOtherProps extends Pick<TogetherBoothProps, 'vote'>, Pick<OwnBallot, 'line'> {
  readonly ballot: Extract<BallotState, { step: 'counted' }>;
  readonly other: SeatId;
  readonly appointed: SeatId | null;
  /** One's own had been cast before. */
  readonly replaced: boolean;
  readonly onInstead: () => void;
}

/** Another has voted: who, when and what, and what it took the place of. Whether one may vote instead the rule says. */
function CastByOther(props: CastByOtherProps) {
  const { vote, line, ballot, other, appointed, replaced, onInstead } = props;
  const { t } = useTranslation('votes-together');
  const votes = useTranslation('votes').t;
  const name = useName(other) ?? '';
  const time = timeToTheSecond(ballot.at);
  const choice = answerWords(votes, vote, ballot.choice);
  const byHousehold = vote.rule.household !== undefined;
  const how = isOwn(ballot.channel)
    ? ''
    : t('how', { channel: votes(`channel.${ballot.channel}`) });
  const who = t(membersOf(line).includes(other) ? 'member' : 'holder', { name });
  const fate = replaced ? 'replacedBy' : 'byHousehold';
  const forMe = !byHousehold || appointed === other;
  const open = vote.status === 'open' && byHousehold && appointed === null;
  return (
    <div className={styles.state} role="status">
      <p className={styles.fate}>
        <span aria-hidden>{replaced ? '▲' : '●'}</span>{' '}
        {t(forMe ? 'castByProxy' : fate, { name, who, time, how })}
      </p>
      <p>{t(forMe ? 'castForYou' : 'householdYours', { choice })}</p>
      <EventNumber ballot={ballot} />
      {open ? <Instead fixed={vote.rule.household === 'refuse'} onInstead={onInstead} /> : null}
    </div>
  );
}

interface InsteadProps extends Pick<CastByOtherProps, 'onInstead'> {
  readonly fixed: boolean;
}

function Instead({ fixed, onInstead }: InsteadProps) {
  const { t } = useTranslation('votes-together');
  if (fixed) return <Hint>{t('fixed')}</Hint>;
  return (
    <>
      <Button onClick={onInstead}>{t('replace')}</Button>
      <Hint>{t('canReplace')}</Hint>
    </>
  );
}
