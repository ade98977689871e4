import type { HeldVote } from '@haoshangliang/shared/features/votes';
import { getIn, type SeatId } from '@haoshangliang/shared/kernel';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeeting, useName, useViewer } from '../../sync/use-meeting.tsx';
import { Button } from '../../ui/button.tsx';
import { useGoOn } from '../../ui/go-on.ts';
import { Row, Stack, Strong } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { isReplaced } from './ballot-state.ts';
import { Booth } from './booth.tsx';
import { Closing } from './closing.tsx';
import { type OwnBallot, ownElectors, whyNot } from './electors.ts';
import { SecretBooth } from './secret/booth-later.tsx';
import { useBallot, useOwnBallots } from './use-votes.ts';

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
  const slip = { vote: vote.id, seat: own.seat };
  return <SecretBooth vote={vote} slip={slip} owner={shared ? own.seat : undefined} />;
}

interface SharedDeviceProps {
  readonly vote: HeldVote;
  readonly ballots: readonly OwnBallot[];
}

/** Nobody is chosen beforehand, so that no ballot is cast for the wrong person; then there is one ballot at a time. */
function SharedDevice({ vote, ballots }: SharedDeviceProps) {
  const { t } = useTranslation('votes');
  const [chosen, choose] = useState<string | null>(null);
  const { box, press } = useGoOn(chosen);
  const turn = (next: string | null) => {
    press(next);
    choose(next);
  };
  const shared = sharedBy(ballots);
  const own = ballots.find((each) => keyOf(each) === chosen);
  if (own === undefined) {
    const over = vote.status === 'open' ? '' : 'Over';
    return (
      <div ref={box}>
        <Stack>
          <Strong>{t(`ballot.${shared ? 'several' : 'severalOwn'}${over}`)}</Strong>
          {ballots.map((each) => (
            <Button key={keyOf(each)} wide onClick={() => turn(keyOf(each))}>
              <Whose vote={vote} own={each} shared={shared} />
            </Button>
          ))}
          {vote.status === 'closing' ? <Closing vote={vote} /> : null}
        </Stack>
      </div>
    );
  }
  const others = ballots.filter((each) => each !== own);
  return (
    <div ref={box}>
      <Stack>
        <Others vote={vote} ballots={others} onPress={() => turn(null)} />
        {shared && own.giver === undefined ? <SameDevice seat={own.seat} /> : null}
        <OneBooth vote={vote} own={own} shared={shared} />
      </Stack>
    </div>
  );
}

/** The way to the other ballots of this device, and how many of them still want something done. */
function Others({ vote, ballots, onPress }: SharedDeviceProps & { readonly onPress: () => void }) {
  const { t } = useTranslation('votes');
  const states = useOwnBallots(ballots, vote.id);
  const count = vote.status === 'open' ? states.filter(({ step }) => step === 'none').length : 0;
  const seen = ballots.length === 1 ? 'other' : 'others';
  return (
    <Row>
      <Button small onClick={onPress}>
        {count > 0 ? t('ballot.othersLeft', { count }) : t(`ballot.${seen}`)}
      </Button>
    </Row>
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

function Whose({ vote, own, shared }: WhoseProps & { readonly shared: boolean }) {
  const { t } = useTranslation('votes');
  const { seat, line, giver } = own;
  const name = useName(giver ?? seat) ?? '';
  const ballot = useBallot({ vote: vote.id, seat, elector: line.seat, giver });
  const ours = shared ? name : t('ballot.mine');
  const whose = giver === undefined ? ours : t('ballot.forOther', { name });
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
      {whose} · {isReplaced(ballot, own) ? t('bar.replaced') : words[ballot.step]}
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
