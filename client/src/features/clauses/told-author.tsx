import type { Opinion } from '@haoshangliang/shared/features/opinions';
import { getIn, valuesOf } from '@haoshangliang/shared/kernel';
import { placesOfOpinion } from '@haoshangliang/shared/meeting';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { remember, remembered } from '../../sync/remembered.ts';
import { useMeeting } from '../../sync/use-meeting.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

/** Tells people what became of something they said, and where in the text it went, until they have seen it. */
export function ToldAuthor() {
  const { t } = useTranslation(['drafts', 'opinions']);
  const news = useNews();
  const [, setSeen] = useState(0);
  const [first] = news.filter(({ key }) => remembered(key) === null);
  if (first === undefined) return null;
  const { key, opinion, no } = first;
  const { adoption, adoptionReason } = opinion;
  const see = () => {
    remember(key, '1');
    setSeen((count) => count + 1);
  };
  return (
    <Notice
      kind={no === null && adoption === 'not' ? 'info' : 'good'}
      actions={
        <Button small onClick={see}>
          {t('clause.seen')}
        </Button>
      }
    >
      {no === null
        ? t('clause.judged', { opinion: opinion.no, adoption: t(`opinions:adoption.${adoption}`) })
        : t('clause.told', { opinion: opinion.no, no })}
      {no === null && adoptionReason !== null ? <p>{adoptionReason}</p> : null}
    </Notice>
  );
}

interface News {
  readonly key: string;
  readonly opinion: Opinion;
  /** The clause; null where the news is how it was judged. */
  readonly no: number | null;
}

function useNews(): readonly News[] {
  const own = useMeeting(({ opinions }) => opinions.own);
  const all = useMeeting(({ opinions }) => opinions.opinions);
  const clauses = useMeeting((state) => state.clauses);
  return useMemo(
    () =>
      valuesOf(own).flatMap(({ id }) => {
        const opinion = getIn(all, id);
        if (opinion === undefined) return [];
        const places = placesOfOpinion(clauses, id).map(({ draft, no }): News => {
          return { key: `told.${id}.${draft}`, opinion, no };
        });
        const { adoption } = opinion;
        return adoption === 'pending'
          ? places
          : [...places, { key: `told.${id}.${adoption}`, opinion, no: null }];
      }),
    [own, all, clauses],
  );
}
