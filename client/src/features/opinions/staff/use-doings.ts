import type { Opinion } from '@haoshangliang/shared/features/opinions';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { type Action, useMay, useMeeting } from '../../../sync/use-meeting.tsx';
import type { MenuEntry } from '../../../ui-staff/menu.tsx';
import type { Question } from './answering.ts';
import { doingsOf } from './doings.ts';

/** What can be done with an opinion, in words; some of it asks first. */
export function useDoings(run: Action['run'], ask: (question: Question) => void) {
  const { t } = useTranslation('opinions-staff');
  const may = useMay();
  const state = useMeeting(({ opinions }) => opinions);
  return useCallback(
    (opinion: Opinion): MenuEntry[] =>
      doingsOf(state, opinion)
        .filter(({ command }) => may(command))
        .map((doing) => ({
          id: doing.id,
          words: t(`do.${doing.id}`),
          press: () => {
            if (doing.asks === null) void run(doing.send);
            else ask({ kind: doing.asks, opinion });
          },
        })),
    [run, ask, may, state, t],
  );
}
