import type { Channel, Opinion } from '@haoshangliang/shared/features/opinions';
import { useState } from 'react';
import type { OpinionDraft } from '../opinion-draft.ts';
import { OpinionFields, type Wrong, wrongIn } from '../opinion-fields.tsx';
import type { Answering } from './answering.ts';
import { ChannelField } from './channel-field.tsx';

/** 更正 what staff wrote down; the person is asked again. */
export function useCorrecting({ id, item, stance, text, channel: before }: Opinion): Answering {
  const [draft, setDraft] = useState<OpinionDraft>({ item, stance, text: text ?? '' });
  const [channel, setChannel] = useState<Channel>(before);
  const [wrong, setWrong] = useState<Wrong>(null);
  return {
    fields: (
      <>
        <ChannelField channel={channel} onChange={setChannel} />
        <OpinionFields draft={draft} onChange={setDraft} wrong={wrong} items={null} forOther />
      </>
    ),
    answer() {
      setWrong(wrongIn(draft));
      const words = draft.text.trim();
      if (draft.stance === null || words === '') return null;
      const wording = { stance: draft.stance, text: words };
      return { type: 'opinions/correct-opinion', opinion: id, channel, ...wording };
    },
  };
}
