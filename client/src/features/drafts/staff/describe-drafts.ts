import type { DraftsEvent } from '@haoshangliang/shared/features/drafts';
import { getIn, type Recorded } from '@haoshangliang/shared/kernel';
import type { StreamEvent } from '@haoshangliang/shared/meeting';
import i18next from 'i18next';
import type { Describe, Instead, Settled } from '../../../sync/described.ts';

function isDraftsEvent(event: StreamEvent): event is Recorded<DraftsEvent> {
  return event.type.startsWith('drafts/');
}

type EventKey = DraftsEvent['type'] extends `drafts/${infer Key}` ? Key : never;

export const describeDrafts: Describe = (event, { drafts }, nameOf) => {
  if (!isDraftsEvent(event)) return null;
  // The type without its prefix, which the line above has seen.
  const key = event.type.slice('drafts/'.length) as EventKey;
  const t = i18next.getFixedT(null, 'drafts-staff');
  const draft = getIn(drafts.drafts, event.data.draft);
  const title = draft?.title ?? i18next.t('drafts:erased');
  const version = 'version' in event.data ? event.data.version : (draft?.versions.length ?? 0) + 1;
  const name = 'seat' in event.data ? nameOf(event.data.seat) : '';
  // The minutes are no text of consensus, and there is one of them at a time.
  if (event.type === 'drafts/draft-created' && event.data.kind === 'minutes')
    return t('event.minutes-created');
  return t(`event.${key}`, { title, version, name });
};

/** A freeze can be given up only until it is done; after that the text is opened again instead. */
export const isFreezeSettled: Settled = (event, { drafts }) =>
  isDraftsEvent(event) &&
  event.type === 'drafts/freeze-requested' &&
  getIn(drafts.drafts, event.data.draft)?.status !== 'cutting';

/** What is frozen stays; its author can go on from it: the text is opened again. */
export const reopenInstead: Instead = (event, { drafts }) => {
  if (!isDraftsEvent(event) || event.type !== 'drafts/freeze-requested') return null;
  const draft = getIn(drafts.drafts, event.data.draft);
  const version = draft?.versions[draft.versions.length - 1];
  if (draft?.status !== 'frozen' || version?.epoch !== event.data.epoch) return null;
  const title = draft.title ?? i18next.t('drafts:erased');
  return {
    words: i18next.t('drafts-staff:reopen', { title, version: version.version }),
    command: { type: 'drafts/reopen-draft', draft: draft.id },
  };
};
