import { minutesApi } from '@haoshangliang/shared/wire';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf } from '../../i18n/times.ts';
import { call } from '../../sync/call.ts';
import { useMeeting, useSession } from '../../sync/use-meeting.tsx';
import { TextField } from '../../ui/field.tsx';
import { useAsk } from '../ask.ts';
import { useOfficePapers } from './use-office-papers.ts';

type Wrong = 'unknown' | { readonly title: string | null; readonly at: number };

/** The number on the paper: typed, that of the original, or none; and whether another meeting bears it. */
export function useSignNumber() {
  const { meeting } = useSession();
  const { data } = useAsk(minutesApi.listIssues, { meeting });
  // A correction bears the number of the original, and its own behind it.
  const original = data?.issues[0]?.number ?? '';
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState<Wrong | null>(null);
  const text = (typed ?? original).trim();
  const change = (words: string) => {
    setTyped(words);
    setWrong(null);
  };
  /** Resolves to false where the number cannot be had, or nobody can say. */
  const isFree = async () => {
    // Its own, whoever else may have come to bear it.
    if (text === '' || text === original) return true;
    const answer = await call(minutesApi.findNumber, { meeting, number: text });
    setWrong(answer.ok ? answer.taken : 'unknown');
    return answer.ok && answer.taken === null;
  };
  return { shown: typed ?? original, text, original, wrong, change, isFree };
}

export function SignNumber({ number }: { readonly number: ReturnType<typeof useSignNumber> }) {
  const { t } = useTranslation('minutes');
  const form = useOfficePapers()?.number.form ?? 'none';
  const isReal = useMeeting((state) => state.life.plan?.mark === 'real');
  // Examples and rehearsals are not counted.
  const counts = isReal && number.original === '' && form !== 'none';
  const [label, example] =
    form === 'letter'
      ? (['numberLetter', 'numberLetterHint'] as const)
      : (['number', 'numberHint'] as const);
  return (
    <TextField
      label={t(label)}
      hint={t(counts ? 'numberCounted' : example)}
      error={useWrongWords(number.wrong)}
      maxLength={40}
      value={number.shown}
      onChange={({ target }) => number.change(target.value)}
    />
  );
}

function useWrongWords(wrong: Wrong | null): string | undefined {
  const { t } = useTranslation('minutes');
  if (wrong === null) return undefined;
  if (wrong === 'unknown') return t('numberUnknown');
  const title = wrong.title ?? t('titleErased');
  return t('numberTaken', { title, day: dayOf(wrong.at) });
}
