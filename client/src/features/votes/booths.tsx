import type { HeldVote } from '@haoshangliang/shared/features/votes';
import { getIn, type SeatId } from '@haoshangliang/shared/kernel';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeeting, useName, useViewer } from '../../sync/use-meeting.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Strong } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Booth } from './booth.tsx';
import { type OwnBallot, ownElectors, whyNot } from './electors.ts';
import { SecretBooth } from './secret/booth-later.tsx';
import { useBallot } from './use-votes.ts';

/** The ballots of this device: none, with the reason; one; or several, after choosing whose. */
export function Booths({ vote }: { readonly vote: HeldVote }) {
  const { seats } = useViewer();
  const votes = useMeeting((state) => state.votes);
  const electors = ownElectors(votes, vote.id, seats);
  const [first] = electors;
  if (vote.outcome?.verdict.outcome === 'no_quorum') return null;
  if (first === undefined) return vote.outcome === null ? <NotElector vote={vote} /> : null;
  return electors.length === 1 ? (
    <OneBooth vote={vote} own={first} />
  ) : (
    <SharedDevice vote={vote} ballots={electors} />
  );
}

interface OneBoothProps extends WhoseProps {
  /** Others vote on this device too. */
  readonly shared?: boolean;
}

function OneBooth({ vote, own, shared = false }: OneBoothProps) {
  if (vote.secrecy === 'named') return <Booth vote={vote} own={own} shared={shared} />;
  return <SecretBooth vote={vote} slip={{ vote: vote.id, seat: own.seat }} />;
}

interface SharedDeviceProps {
  readonly vote: HeldVote;
  readonly ballots: readonly OwnBallot[];
}

/** 同机: nobody is chosen beforehand, so that no ballot is cast for the wrong person. */
function SharedDevice({ vote, ballots }: SharedDeviceProps) {
  const { t } = useTranslation('votes');
  const [chosen, choose] = useState<string | null>(null);
  const own = ballots.find((each) => keyOf(each) === chosen);
  return (
    <>
      <Choice
        legend={t(sharedBy(ballots) ? 'ballot.several' : 'ballot.severalOwn')}
        options={ballots.map((each) => ({
          value: keyOf(each),
          label: <Whose vote={vote} own={each} />,
        }))}
        chosen={chosen}
        onChoose={choose}
      />
      {own === undefined ? null : (
        <>
          {own.giver === undefined ? <SameDevice seat={own.seat} /> : null}
          <OneBooth key={chosen} vote={vote} own={own} shared={sharedBy(ballots)} />
        </>
      )}
    </>
  );
}

/** A person may have several ballots: their own, and those they cast for others. */
function keyOf({ line, giver }: OwnBallot): string {
  return `${line.seat} ${giver ?? ''}`;
}

/** A proxy of one's own makes no family phone. */
function sharedBy(ballots: readonly OwnBallot[]): boolean {
  return new Set(ballots.map(({ seat }) => seat)).size > 1;
}

interface WhoseProps {
  readonly vote: HeldVote;
  readonly own: OwnBallot;
}

function Whose({ vote, own: { seat, line, giver } }: WhoseProps) {
  const { t } = useTranslation('votes');
  const name = useName(giver ?? seat) ?? '';
  const { step } = useBallot({ vote: vote.id, seat, elector: line.seat, giver });
  const words = {
    none: t('ballot.notYet'),
    unsent: t('bar.unsent'),
    sent: t('bar.sent'),
    counted: t('bar.counted'),
    late: t('bar.notCounted'),
    refused: t('bar.notCounted'),
  };
  return (
    <>
      {giver === undefined ? name : t('ballot.forOther', { name })} · {words[step]}
    </>
  );
}

function SameDevice({ seat }: { readonly seat: SeatId }) {
  const { t } = useTranslation('votes');
  const name = useName(seat) ?? '';
  return (
    <p>
      <Strong>{t('ballot.sameDevice', { name })}</Strong>
    </p>
  );
}

/** Why there is no ballot here, and that speaking is as open as before. */
function NotElector({ vote }: { readonly vote: HeldVote }) {
  const { t } = useTranslation('votes');
  const { seats, audience } = useViewer();
  const roster = useMeeting((state) => state.people.seats);
  const own = seats.flatMap((seat) => getIn(roster, seat) ?? []);
  return (
    <Notice>
      <p>
        <Strong>{t('notElector.title')}</Strong>
      </p>
      <p>{t(`notElector.${whyNot(own, audience === 'staff', vote.terms)}`)}</p>
    </Notice>
  );
}
