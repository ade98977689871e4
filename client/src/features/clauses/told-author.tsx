import type { Opinion } from '@haoshangliang/shared/features/opinions';
import { getIn, valuesOf } from '@haoshangliang/shared/kernel';
import { placesOfOpinion } from '@haoshangliang/shared/meeting';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { remember, remembered } from '../../sync/remembered.ts';
import { useMeeting } from '../../sync/use-meeting.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

/** Tells people that something they said has become part of the text, until they have seen it. */
export function ToldAuthor() {
  const { t } = useTranslation('drafts');
  const news = useNews();
  const [, setSeen] = useState(0);
  const [first] = news.filter(({ key }) => remembered(key) === null);
  if (first === undefined) return null;
  const { key, opinion, no } = first;
  const see = () => {
    remember(key, '1');
    setSeen((count) => count + 1);
  };
  return (
    <Notice
      kind="good"
      actions={
        <Button small onClick={see}>
          {t('clause.seen')}
        </Button>
      }
    >
      {t('clause.told', { opinion: opinion.no, no })}
    </Notice>
  );
}

interface News {
  readonly key: string;
  readonly opinion: Opinion;
  readonly no: number;
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
        return placesOfOpinion(clauses, id).map(({ draft, no }) => ({
          key: `told.${id}.${draft}`,
          ...{ opinion, no },
        }));
      }),
    [own, all, clauses],
  );
}
