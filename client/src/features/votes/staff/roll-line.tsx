import { type HeldVote, isOwn, isUntold } from '@haoshangliang/shared/features/votes';
import type { RollLineInfo } from '@haoshangliang/shared/wire';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { useErasing } from '../../../erasing/index.ts';
import { timeToTheSecond } from '../../../i18n/times.ts';
import { type Action, useName } from '../../../sync/use-meeting.tsx';
import { Button } from '../../../ui/button.tsx';
import { Hint } from '../../../ui/layout.tsx';
import { Mark } from '../../../ui/mark.tsx';
import { answerWords } from '../answer-words.ts';
import { houseWords } from '../figures.ts';
import type { Paper } from '../use-votes.ts';
import { AssistedBallot } from './assisted-ballot.tsx';
import styles from './desk.module.css';
import { useElectorName } from './elector-name.ts';
import { enteredFor } from './entry-electors.ts';
import { ProxyLines } from './proxy-lines.tsx';
import { CasterWords } from './roll-caster.tsx';

interface RollLineProps {
  readonly line: RollLineInfo;
  /** Tells apart two of one name. */
  readonly room: string | null;
  readonly vote: HeldVote;
  readonly action: Action;
  readonly erasing: ReturnType<typeof useErasing>;
}

export function RollLine({ line, room, vote, action, erasing }: RollLineProps) {
  const { t } = useTranslation('votes-staff');
  const votes = useTranslation('votes').t;
  const name = useElectorName()(line);
  const [assisting, assist] = useState(false);
  const [paper, choose] = useState<Paper | null>(null);
  const members = enteredFor(line, vote.rule);
  const done = () => {
    choose(null);
    assist(false);
  };
  const assistable = vote.secrecy === 'named' && vote.status === 'open' && members.length > 0;
  return (
    <li className={styles.line}>
      <div>
        {name} {line.admitted ? <Mark calm>{t('roll.admitted')}</Mark> : null}
        <Hint>
          {room === null || name.includes(room) ? null : room}{' '}
          {houseWords(votes, { ...line, seats: 1 }, vote.rule)}
        </Hint>
      </div>
      <div>
        <Words vote={vote} ballot={line.ballot} /> <CasterWords line={line} />
        <EraseReason vote={vote} line={line} erasing={erasing} />
      </div>
      {assistable ? (
        <Button
          aria-label={t('roll.enterFor', { name })}
          aria-expanded={assisting}
          onClick={() => assist(!assisting)}
        >
          {t('roll.enter')}
        </Button>
      ) : (
        <span />
      )}
      <ProxyLines {...{ line, vote, action }} />
      {assistable && assisting ? (
        <AssistedBallot
          {...{ line, members, action, vote, paper }}
          onChoose={choose}
          onDone={done}
        />
      ) : null}
    </li>
  );
}

type EraseReasonProps = Pick<RollLineProps, 'vote' | 'line' | 'erasing'>;

/** 依申请删除: why somebody voted so is theirs to take back; how is not. */
function EraseReason({ vote, line: { seat, ballot }, erasing }: EraseReasonProps) {
  const { t } = useTranslation('staff');
  const name = useName(seat) ?? '';
  const text = ballot?.reason ?? null;
  const untold = ballot !== null && isUntold(vote);
  if ((text === null && !untold) || !erasing.may) return null;
  const what = { ballot: { vote: vote.id, seat } };
  const title = t('erase.ballotTitle', { name });
  return (
    <Button
      small
      look="quiet"
      aria-label={title}
      onClick={() => erasing.ask({ what, kind: untold ? 'untold' : 'ballot', title, text })}
    >
      {t('erase.open')}
    </Button>
  );
}

interface BallotWordsProps {
  readonly vote: HeldVote;
  readonly ballot: RollLineInfo['ballot'];
}

/** In a secret vote who has voted is told after the close, and never more. */
function Words({ vote, ballot }: BallotWordsProps) {
  const { t } = useTranslation('votes-staff');
  if (vote.secrecy === 'named') return <BallotWords vote={vote} ballot={ballot} />;
  if (vote.outcome === null) return <span />;
  return <span>{t(ballot === null ? 'roll.notVoted' : 'roll.votedSecretly')}</span>;
}

function BallotWords({ vote, ballot }: BallotWordsProps) {
  const { t } = useTranslation('votes-staff');
  const votes = useTranslation('votes').t;
  const enterer = useName(ballot?.by ?? null);
  const marks = useMarks(ballot);
  if (ballot === null) return <span>{t('roll.notVoted')}</span>;
  const time = timeToTheSecond(ballot.at);
  const how = isOwn(ballot.channel)
    ? t('roll.voted', { time })
    : t('roll.votedBy', { time, name: enterer ?? '' });
  return (
    <span>
      {ballot.choice === null ? null : answerWords(votes, vote, ballot.choice)}{' '}
      {ballot.reason === null ? null : votes('quoted', { words: ballot.reason })} {how}{' '}
      {marks.join(votes('comma'))}
    </span>
  );
}

/** How it came in, and by what it is found in the record. */
function useMarks(ballot: RollLineInfo['ballot']): readonly string[] {
  const { t } = useTranslation('votes-staff');
  const votes = useTranslation('votes').t;
  const second = useName(ballot?.trace?.with ?? null);
  if (ballot === null) return [];
  const { channel, trace, seq } = ballot;
  return [
    ...(channel === 'phone' ? [] : [votes(`channel.${channel}`)]),
    ...(trace?.number === undefined ? [] : [t('roll.sheet', { number: trace.number })]),
    ...(trace?.why === undefined ? [] : [t(`help.${trace.why}`)]),
    ...(second === undefined ? [] : [t('roll.second', { name: second })]),
    ...(trace?.instead === undefined
      ? []
      : [t('roll.instead', { channel: votes(`channel.${trace.instead}`) })]),
    ...(seq === undefined ? [] : [t('roll.event', { seq })]),
  ];
}
