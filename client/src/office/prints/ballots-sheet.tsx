import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { PaperBallot, usePaperVotes } from '../../features/votes/staff/index.ts';
import loose from './loose.module.css';
import { LooseSheet, PaperMark, Sheet } from './sheet.tsx';
import { useGrowing } from './use-growing.ts';
import type { Pack } from './use-pack.ts';

const toAPage = 4;
/** Pages drawn in one turn: the clerk can scroll and press meanwhile. */
const pagesAtOnce = 5;

/** 纸质票, four to a page, to be cut apart: of every vote as many as there are voters, numbered from 1. */
export function BallotsSheet({ pack }: { readonly pack: Pack }) {
  const { t } = useTranslation('prints');
  const life = useTranslation('life').t;
  const votes = usePaperVotes();
  const count = pack.people.filter(({ seat }) => seat.voter).length;
  const pages = useMemo(() => votes.flatMap((vote) => pagesOf(vote, count)), [votes, count]);
  const ready = useGrowing(pages.length, pagesAtOnce);
  if (pages.length === 0) {
    return (
      <Sheet pack={pack} look="read" title={t('sheet.ballots')}>
        <p>{t('ballots.none')}</p>
      </Sheet>
    );
  }
  return pages.slice(0, ready).map(({ vote, first, last }) => (
    <LooseSheet key={`${vote.id} ${first}`} look="slips">
      {Array.from({ length: last - first + 1 }, (_, i) => first + i).map((number) => (
        <section key={number} className={loose.ballot}>
          <p className={loose.slipHead}>
            <span>{pack.words?.title ?? life('untitled')}</span>{' '}
            <PaperMark plan={pack.plan} brief />
          </p>
          <PaperBallot vote={vote} number={number} />
        </section>
      ))}
    </LooseSheet>
  ));
}

type Vote = ReturnType<typeof usePaperVotes>[number];

function pagesOf(vote: Vote, count: number) {
  return Array.from({ length: Math.ceil(count / toAPage) }, (_, page) => ({
    vote,
    first: page * toAPage + 1,
    last: Math.min(count, (page + 1) * toAPage),
  }));
}
