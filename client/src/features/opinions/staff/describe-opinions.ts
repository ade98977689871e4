import type { OpinionsEvent, OpinionsState } from '@haoshangliang/shared/features/opinions';
import { getIn, type Recorded } from '@haoshangliang/shared/kernel';
import type { StreamEvent } from '@haoshangliang/shared/meeting';
import i18next, { type TFunction } from 'i18next';
import type { Describe, NameOf } from '../../../sync/described.ts';

function isOpinionsEvent(event: StreamEvent): event is Recorded<OpinionsEvent> {
  return event.type.startsWith('opinions/');
}

interface Telling {
  readonly t: TFunction<('opinions-staff' | 'opinions')[]>;
  readonly nameOf: NameOf;
  /** The number of the opinion, or nothing where it is not known. */
  readonly no: number | string;
  readonly state: OpinionsState;
}

export const describeOpinions: Describe = (event, { opinions: state }, nameOf) => {
  if (!isOpinionsEvent(event)) return null;
  const t = i18next.getFixedT(null, ['opinions-staff', 'opinions']);
  switch (event.type) {
    case 'opinions/collecting-paused':
      return t('event.collecting-paused');
    case 'opinions/collecting-resumed':
      return t('event.collecting-resumed');
    case 'opinions/look-set':
      return t(event.data.lookFirst ? 'event.look-first' : 'event.show-directly');
    case 'opinions/numbers-moved':
    case 'opinions/opinion-gone':
      return null;
    default: {
      const no = getIn(state.opinions, event.data.opinion)?.no ?? '';
      const telling = { t, nameOf, no, state };
      return wording(event, telling) ?? standing(event, telling);
    }
  }
};

/** What people say and who agrees; a second from somebody's own phone is a number and no line of its own. */
function wording(event: Recorded<OpinionsEvent>, { t, nameOf, no }: Telling): string | null {
  switch (event.type) {
    case 'opinions/opinion-raised': {
      const { author, record, stance } = event.data;
      const values = {
        no: event.data.no,
        name: nameOf(author),
        stance: t(`opinions:stance.${stance}`),
      };
      return t(record === null ? 'event.opinion-raised' : 'event.opinion-recorded', values);
    }
    case 'opinions/opinion-edited':
      return t(event.data.corrected ? 'event.opinion-corrected' : 'event.opinion-edited', { no });
    case 'opinions/record-answered':
      return t(`event.record-${event.data.answer}`, { no, name: nameOf(event.data.author) });
    case 'opinions/opinion-withdrawn':
      return t('event.opinion-withdrawn', { no });
    case 'opinions/opinion-restored':
      return t('event.opinion-restored', { no });
    case 'opinions/replied':
      return t(event.data.given ? 'event.replied' : 'event.reply-withdrawn', {
        no,
        name: nameOf(event.data.seat),
      });
    case 'opinions/seconded':
      return event.data.recorded
        ? t('event.second-recorded', { no, name: nameOf(event.data.seat) })
        : null;
    case 'opinions/unseconded': {
      const [seat] = event.data.seats;
      const struck = event.data.recorded && seat !== undefined;
      return struck ? t('event.second-struck', { no, name: nameOf(seat) }) : null;
    }
    default:
      return null;
  }
}

/** What staff do with an opinion. */
function standing(event: Recorded<OpinionsEvent>, { t, no, state }: Telling): string | null {
  switch (event.type) {
    case 'opinions/opinion-shown':
      return t('event.opinion-shown', { no });
    case 'opinions/opinion-hidden':
      return t('event.opinion-hidden', { no });
    case 'opinions/opinion-held':
      return t('event.opinion-held', { no });
    case 'opinions/opinion-moved':
      return t('event.opinion-moved', { no });
    case 'opinions/opinion-merged': {
      const into = getIn(state.opinions, event.data.into)?.no ?? '';
      return t('event.opinion-merged', { no, into });
    }
    case 'opinions/opinion-unmerged':
      return t('event.opinion-unmerged', { no });
    case 'opinions/verbatim-marked':
      return t(event.data.verbatim ? 'event.verbatim-marked' : 'event.verbatim-unmarked', { no });
    case 'opinions/opinion-judged':
      return t('event.opinion-judged', {
        no,
        adoption: t(`opinions:adoption.${event.data.adoption}`),
      });
    default:
      return null;
  }
}
