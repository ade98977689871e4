import type { HeldVote } from '@haoshangliang/shared/features/votes';
import { useState } from 'react';
import { BallotForm } from './ballot-form.tsx';
import type { OwnBallot } from './electors.ts';
import { ForHousehold } from './for-household.tsx';
import { NoBallot } from './no-ballot.tsx';
import { paperOf, Receipt } from './receipt.tsx';
import { type Paper, useBallot, useCast } from './use-votes.ts';

interface BoothProps {
  readonly vote: HeldVote;
  readonly own: OwnBallot;
  /** Others vote on this device too. */
  readonly shared?: boolean;
}

/** One ballot, of a person or of their household: to be filled in, or what became of it. */
export function Booth(props: BoothProps) {
  const { vote, own } = props;
  return (
    <>
      {vote.rule.household === undefined ? null : <ForHousehold seat={own.seat} />}
      <Slip {...props} />
    </>
  );
}

function Slip({ vote, own, shared = false }: BoothProps) {
  const slip = { vote: vote.id, seat: own.seat, elector: own.line.seat };
  const ballot = useBallot(slip);
  const cast = useCast(slip, shared);
  const [changing, setChanging] = useState(false);
  const open = vote.status === 'open';
  const submit = (paper: Paper) => {
    cast(paper);
    setChanging(false);
  };
  if (ballot.step === 'none') {
    if (!open) return <NoBallot vote={vote} />;
    return <BallotForm vote={vote} before={null} onSubmit={submit} onKeep={null} />;
  }
  if (open && changing) {
    const keep = () => setChanging(false);
    return <BallotForm vote={vote} before={paperOf(ballot)} onSubmit={submit} onKeep={keep} />;
  }
  return <Receipt {...{ vote, own, ballot }} onCast={submit} onChange={() => setChanging(true)} />;
}
