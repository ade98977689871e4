import {
  isBuiltOn,
  type Opinion,
  type OpinionsCommand,
  type OpinionsState,
} from '@haoshangliang/shared/features/opinions';
import { valuesOf } from '@haoshangliang/shared/kernel';

/** Questions that are asked in a dialog before anything is sent. */
export type Asked = 'hide' | 'reply' | 'judge' | 'merge' | 'move' | 'second' | 'correct';

export type Doing = {
  readonly id:
    | Asked
    | 'show'
    | 'hold'
    | 'unmerge'
    | 'verbatim'
    | 'unverbatim'
    | 'withdraw'
    | 'restore';
  /** The command that it comes to: whoever may not send it is not offered it. */
  readonly command: OpinionsCommand['type'];
} & ({ readonly asks: Asked } | { readonly asks: null; readonly send: OpinionsCommand });

const asked: Readonly<Record<Asked, OpinionsCommand['type']>> = {
  hide: 'opinions/hide-opinion',
  reply: 'opinions/reply-opinion',
  judge: 'opinions/judge-opinion',
  merge: 'opinions/merge-opinion',
  move: 'opinions/move-opinion',
  second: 'opinions/record-second',
  correct: 'opinions/correct-opinion',
};

const asking = (kind: Asked): Doing => ({ id: kind, command: asked[kind], asks: kind });

type Sent = Exclude<Doing['id'], Asked>;

const sending = (id: Sent, send: OpinionsCommand): Doing => ({
  id,
  command: send.type,
  asks: null,
  send,
});

/** What staff can do with an opinion as it stands, the likeliest first. */
export function doingsOf(state: OpinionsState, opinion: Opinion): Doing[] {
  const { id, status } = opinion;
  const show = sending('show', { type: 'opinions/show-opinion', opinion: id });
  const hold = sending('hold', { type: 'opinions/hold-opinion', opinion: id });
  switch (status) {
    case 'waiting':
      return [show, asking('hide'), ...ofRecorded(state, opinion), asking('move')];
    case 'hidden':
      return [show, hold];
    case 'withdrawn':
      return opinion.withdrawn?.by === 'staff'
        ? [sending('restore', { type: 'opinions/restore-opinion', opinion: id })]
        : [];
    default:
      return ofShown(state, opinion, hold);
  }
}

function ofShown(state: OpinionsState, opinion: Opinion, hold: Doing): Doing[] {
  const { id, mergedInto: into, adoption, verbatim } = opinion;
  if (into !== null)
    return [sending('unmerge', { type: 'opinions/unmerge-opinion', opinion: id }), asking('reply')];
  const holdsOthers = valuesOf(state.opinions).some((other) => other.mergedInto === id);
  const canGo = adoption !== 'adopted' && adoption !== 'partly';
  const mark = { type: 'opinions/mark-verbatim', opinion: id, verbatim: !verbatim } as const;
  return [
    asking('reply'),
    asking('judge'),
    asking('second'),
    ...(holdsOthers ? [] : [asking('merge'), asking('move')]),
    ...(canGo ? [asking('hide'), hold] : []),
    sending(verbatim ? 'unverbatim' : 'verbatim', mark),
    ...ofRecorded(state, opinion),
  ];
}

/** What staff wrote down they mend and take back, until the person has confirmed it or somebody has built on it. */
function ofRecorded(state: OpinionsState, opinion: Opinion): Doing[] {
  const { id, record, verbatim } = opinion;
  if (record === null || record.answer === 'confirmed' || isBuiltOn(state, opinion)) return [];
  return [
    ...(verbatim ? [] : [asking('correct')]),
    sending('withdraw', { type: 'opinions/withdraw-opinion', opinion: id }),
  ];
}
