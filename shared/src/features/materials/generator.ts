import {
  type Choices,
  type Generator,
  idFromBytes,
  type Known,
  type Recorded,
  valuesOf,
} from '../../kernel/index.ts';
import type { MaterialsCommand } from './commands.ts';
import type { MaterialsEvent } from './events.ts';
import { type MaterialsState, sights } from './state.ts';

const plain = [
  'materials/show-material',
  'materials/show-material',
  'materials/hold-material',
  'materials/remove-material',
  'materials/restore-material',
] as const;

export const materialsGenerator: Generator<
  MaterialsState,
  MaterialsCommand,
  Recorded<MaterialsEvent>
> = {
  command(state, choices, known) {
    const material = choices.one(valuesOf(state.materials).sort((a, b) => (a.id < b.id ? -1 : 1)));
    if (material === undefined || choices.oneIn(3)) return addMaterial(choices, known);
    if (choices.oneIn(4))
      return { type: 'materials/rename-material', material: material.id, title: choices.words() };
    if (choices.oneIn(3))
      return {
        type: 'materials/move-material',
        material: material.id,
        item: place(choices, known),
        to: choices.upTo(4),
      };
    const type = choices.one(plain) ?? 'materials/show-material';
    return {
      type: material.status === 'removed' && choices.oneIn(2) ? 'materials/restore-material' : type,
      material: material.id,
    };
  },
  otherSecret(event, choices) {
    const { data } = event;
    if (!('sight' in data) || data.sight === 'shown') return null;
    if (event.type === 'materials/material-renamed')
      return { ...event, words: { title: choices.words(), before: null } };
    if (event.type === 'materials/material-added')
      return { ...event, data: { ...event.data, pages: 9 }, words: { title: choices.words() } };
    return null;
  },
};

const place = (choices: Choices, known: Known) =>
  choices.oneIn(2) ? null : (choices.one(known('agenda-item')) ?? null);

function addMaterial(choices: Choices, known: Known): MaterialsCommand {
  const file = idFromBytes<'file'>(new Uint8Array(16).fill(choices.upTo(250)));
  const sight = choices.one(sights) ?? 'held';
  const form = {
    file,
    kind: 'pdf',
    pages: 1 + choices.upTo(9),
    bytes: 1 + choices.upTo(9999),
    title: choices.words(),
    sight,
  } as const;
  return { type: 'materials/add-material', item: place(choices, known), ...form };
}
