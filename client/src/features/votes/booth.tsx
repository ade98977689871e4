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
  const fill = (changed: boolean) => <OwnBooth {...props} changed={changed} />;
  return <TogetherBooth vote={props.vote} own={props.own} fill={fill} />;
}

interface OwnBoothProps extends BoothProps {
  /** What has been cast is to be changed at once. */
  readonly changed?: boolean;
}

/** To be filled in, or what became of it. */
function OwnBooth({ vote, own, shared = false, changed = false }: OwnBoothProps) {
  const { seat, line, giver } = own;
  const slip = { vote: vote.id, seat, elector: line.seat, giver };
  const ballot = useBallot(slip);
  const cast = useCast(slip, shared);
  const [changing, setChanging] = useState(changed);
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
  return <Receipt {...{ vote, ballot }} onCast={submit} onChange={() => setChanging(true)} />;
}
