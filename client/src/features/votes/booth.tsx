import type { HeldVote } from '@haoshangliang/shared/features/votes';
import { useState } from 'react';
import { BallotForm } from './ballot-form.tsx';
import type { OwnBallot } from './electors.ts';
import { NoBallot } from './no-ballot.tsx';
import { paperOf, Receipt } from './receipt.tsx';
import { TogetherBooth } from './together/booth-later.tsx';
import { type Paper, useBallot, useCast } from './use-votes.ts';

interface BoothProps {
  readonly vote: HeldVote;
  readonly own: OwnBallot;
  /** Others vote on this device too. */
  readonly shared?: boolean;
}

/** One ballot, of a person, of their household or for somebody else. */
export function Booth(props: BoothProps) {
  const { household, proxies } = props.vote.rule;
  const alone = household === undefined && proxies === undefined;
  if (alone) return <OwnBooth {...props} />;
  const fill = (onKeep: (() => void) | null) => <OwnBooth {...props} onKeepOther={onKeep} />;
  return <TogetherBooth vote={props.vote} own={props.own} fill={fill} />;
}

interface OwnBoothProps extends BoothProps {
  /** The ballot that stands is another's, and this one is to take its place: goes back to it. */
  readonly onKeepOther?: (() => void) | null;
}

/** To be filled in, or what became of it. */
function OwnBooth({ vote, own, shared = false, onKeepOther = null }: OwnBoothProps) {
  const { seat, line, giver } = own;
  const slip = { vote: vote.id, seat, elector: line.seat, giver };
  const ballot = useBallot(slip);
  const cast = useCast(slip, shared);
  const [changing, setChanging] = useState(onKeepOther !== null);
  const open = vote.status === 'open';
  const owner = shared && giver === undefined ? seat : undefined;
  const submit = (paper: Paper) => {
    cast(paper);
    setChanging(false);
  };
  if (ballot.step === 'none') {
    if (!open) return <NoBallot vote={vote} />;
    return <BallotForm {...{ vote, giver, owner }} before={null} onSubmit={submit} onKeep={null} />;
  }
  if (open && changing) {
    const keep = onKeepOther ?? (() => setChanging(false));
    // What another has chosen is not what this person begins with.
    const before = onKeepOther === null ? paperOf(ballot) : null;
    return <BallotForm {...{ vote, before, giver, owner }} onSubmit={submit} onKeep={keep} />;
  }
  return (
    <Receipt
      {...{ vote, ballot, giver, owner }}
      onCast={submit}
      onChange={() => setChanging(true)}
    />
  );
}
