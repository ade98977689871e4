import { type Choices, type Generator, type Recorded, valuesOf } from '../../kernel/index.ts';
import type { AgendaCommand } from './commands.ts';
import type { AgendaEvent } from './events.ts';
import { type AgendaItem, type AgendaState, type ItemStatus, itemKinds } from './state.ts';

const walking = [
  'agenda/start-item',
  'agenda/unstart-item',
  'agenda/finish-item',
  'agenda/resume-item',
  'agenda/skip-item',
  'agenda/unskip-item',
  'agenda/remove-item',
  'agenda/restore-item',
] as const;

/** What an item is when the command can mean it. */
const from: Readonly<Record<(typeof walking)[number], ItemStatus>> = {
  'agenda/start-item': 'waiting',
  'agenda/unstart-item': 'running',
  'agenda/finish-item': 'running',
  'agenda/resume-item': 'done',
  'agenda/skip-item': 'waiting',
  'agenda/unskip-item': 'skipped',
  'agenda/remove-item': 'waiting',
  'agenda/restore-item': 'removed',
};

export const agendaGenerator: Generator<AgendaState, AgendaCommand, Recorded<AgendaEvent>> = {
  command(state, choices) {
    const items = valuesOf(state.items).sort((a, b) => (a.id < b.id ? -1 : 1));
    const item = choices.one(items);
    if (item === undefined || choices.oneIn(3)) return addItem(items, choices);
    if (choices.oneIn(4))
      return {
        type: 'agenda/note-item',
        item: item.id,
        note: choices.oneIn(3) ? null : choices.words(),
      };
    if (choices.oneIn(4)) return { type: 'agenda/move-item', item: item.id, to: choices.upTo(6) };
    if (choices.oneIn(5)) return { type: 'agenda/change-item', item: item.id, ...form(choices) };
    if (choices.oneIn(6)) return { type: 'agenda/note-overrun', item: state.current ?? item.id };
    const type = choices.one(walking) ?? 'agenda/start-item';
    const fitting = items.filter(({ status }) => status === from[type]);
    return { type, item: choices.oneIn(4) ? item.id : (choices.one(fitting)?.id ?? item.id) };
  },
  otherSecret(event, choices) {
    return event.type === 'agenda/item-noted'
      ? { ...event, words: { note: choices.words(), before: null } }
      : null;
  },
};

function form(choices: Choices) {
  const kind = choices.one(itemKinds) ?? 'discussion';
  return { kind, title: choices.words(), minutes: choices.oneIn(3) ? null : 1 + choices.upTo(60) };
}

function addItem(items: readonly AgendaItem[], choices: Choices): AgendaCommand {
  const above = choices.oneIn(3) ? choices.one(items) : undefined;
  return { type: 'agenda/add-item', parent: above?.id ?? null, ...form(choices) };
}
