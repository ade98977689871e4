import {
  type Choices,
  type Generator,
  type Known,
  type Recorded,
  valuesOf,
} from '../../kernel/index.ts';
import type { OpinionsCommand } from './commands.ts';
import type { OpinionsEvent } from './events.ts';
import {
  adoptions,
  channels,
  type Opinion,
  type OpinionsState,
  ownChannels,
  stances,
} from './state.ts';

const settings = [
  'opinions/look-first',
  'opinions/show-directly',
  'opinions/pause-collecting',
  'opinions/resume-collecting',
] as const;

const plain = [
  'opinions/show-opinion',
  'opinions/show-opinion',
  'opinions/hold-opinion',
  'opinions/second',
  'opinions/second',
  'opinions/second',
  'opinions/withdraw-opinion',
  'opinions/restore-opinion',
  'opinions/unmerge-opinion',
] as const;

export const opinionsGenerator: Generator<
  OpinionsState,
  OpinionsCommand,
  Recorded<OpinionsEvent>
> = {
  command(state, choices, known) {
    if (choices.oneIn(12)) return { type: choices.one(settings) ?? 'opinions/look-first' };
    const opinions = valuesOf(state.opinions).sort((a, b) => a.no - b.no);
    const opinion = choices.one(opinions);
    if (opinion === undefined || choices.oneIn(4)) return speak(state, choices, known);
    if (opinion.seconds.length > 0 && choices.oneIn(6)) return unsecond(opinion, choices);
    if (choices.oneIn(3))
      return { type: choices.one(plain) ?? 'opinions/second', opinion: opinion.id };
    return choices.oneIn(2)
      ? wording(opinion, choices, known)
      : handling(opinion, opinions, { choices, known });
  },
  otherSecret(event, choices) {
    if (event.type === 'opinions/opinion-hidden')
      return { ...event, words: { reason: choices.words() } };
    if (event.type === 'opinions/opinion-raised' && event.data.to === 'waiting') {
      const stance = choices.one(stances) ?? 'reserve';
      return {
        ...event,
        data: { ...event.data, stance, verbatim: true },
        words: { text: choices.words() },
      };
    }
    if (event.type === 'opinions/seconded')
      return { ...event, data: { ...event.data, recorded: !event.data.recorded } };
    return null;
  },
};

const saying = (choices: Choices) => ({
  stance: choices.one(stances) ?? 'for',
  text: choices.words(),
});

function speak(state: OpinionsState, choices: Choices, known: Known): OpinionsCommand {
  const item = choices.one(known('agenda-item'));
  const author = choices.one(known('seat'));
  if (item === undefined || author === undefined || !state.collecting)
    return { type: 'opinions/resume-collecting' };
  if (choices.oneIn(2))
    return {
      type: 'opinions/raise-opinion',
      item,
      channel: choices.one(ownChannels) ?? 'typed',
      ...saying(choices),
    };
  const channel = choices.one(channels) ?? 'paper';
  return {
    type: 'opinions/record-opinion',
    item,
    author,
    channel,
    ...saying(choices),
    verbatim: choices.oneIn(4),
  };
}

function wording(one: Opinion, choices: Choices, known: Known): OpinionsCommand {
  const { id: opinion, verbatim } = one;
  const seat = choices.one(known('seat'));
  const channel = choices.one(channels) ?? 'live';
  const type = choices.one([
    'edit',
    'edit',
    'correct',
    'correct',
    'answer',
    'answer',
    'verbatim',
    'seat',
  ] as const);
  if (type === 'edit') return { type: 'opinions/edit-opinion', opinion, ...saying(choices) };
  if (type === 'correct')
    return { type: 'opinions/correct-opinion', opinion, channel, ...saying(choices) };
  if (type === 'answer')
    return { type: 'opinions/answer-record', opinion, agrees: choices.oneIn(2) };
  if (type === 'verbatim' || seat === undefined)
    return { type: 'opinions/mark-verbatim', opinion, verbatim: !verbatim };
  return { type: 'opinions/record-second', opinion, seat };
}

function unsecond({ id: opinion, seconds }: Opinion, choices: Choices): OpinionsCommand {
  const second = choices.one(seconds);
  if (second === undefined || choices.oneIn(2)) return { type: 'opinions/unsecond', opinion };
  return { type: 'opinions/strike-second', opinion, seat: second.seat };
}

interface Around {
  readonly choices: Choices;
  readonly known: Known;
}

function handling(
  one: Opinion,
  opinions: readonly Opinion[],
  { choices, known }: Around,
): OpinionsCommand {
  const opinion = one.id;
  const type = choices.one(['hide', 'hide', 'merge', 'merge', 'move', 'reply', 'judge'] as const);
  const into = choices.one(opinions.filter(({ item }) => item === one.item))?.id ?? opinion;
  if (type === 'merge') return { type: 'opinions/merge-opinion', opinion, into };
  const item = choices.one(known('agenda-item')) ?? one.item;
  if (type === 'move') return { type: 'opinions/move-opinion', opinion, item };
  const seat = choices.one(known('seat')) ?? null;
  if (type === 'reply')
    return {
      type: 'opinions/reply-opinion',
      opinion,
      seat,
      text: choices.oneIn(3) ? null : choices.words(),
    };
  const adoption = choices.one(adoptions) ?? 'adopted';
  if (type === 'judge')
    return {
      type: 'opinions/judge-opinion',
      opinion,
      adoption,
      reason: choices.words(),
      instead: one.adoption,
    };
  return { type: 'opinions/hide-opinion', opinion, reason: choices.words() };
}
