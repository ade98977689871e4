import * as z from 'zod/mini';
import { type CommandSpec, type CommandsOf, idOf, integer, text } from '../../kernel/index.ts';
import { materialKinds, sights } from './state.ts';

const material = idOf('material');
const item = z.nullable(idOf('agenda-item'));

export const maxAtPlace = 100;
/** Removed ones included. */
export const maxMaterials = 300;
const maxPages = 2000;
const maxBytes = 1 << 30;

const title = text(120);
const onlyMaterial = z.strictObject({ material });
const staff = ['prepare', 'moderate', 'record'] as const;
const sorting = {
  by: staff,
  when: ['planned', 'open', 'adjourned', 'closed'],
  offline: 'refuse',
} as const;
const always = {
  by: staff,
  when: ['planned', 'open', 'adjourned', 'closed', 'in-review', 'issued'],
  offline: 'refuse',
} as const;

export const materialsCommands = {
  /** Sent by the house once the file is stored, in the name of whoever brought it; `pages` and `bytes` are what it counted. */
  'materials/add-material': {
    input: z.strictObject({
      item,
      file: idOf('file'),
      kind: z.enum(materialKinds),
      pages: integer(1, maxPages),
      bytes: integer(1, maxBytes),
      title,
      sight: z.enum(sights),
    }),
    ...sorting,
    by: ['system'],
  },
  'materials/rename-material': { input: z.strictObject({ material, title }), ...sorting },
  'materials/show-material': { input: onlyMaterial, ...sorting },
  'materials/hold-material': { input: onlyMaterial, ...always },
  'materials/remove-material': { input: onlyMaterial, ...always },
  'materials/restore-material': { input: onlyMaterial, ...always },
  /** To a place (counted from 0) among the materials of `item`, or of the meeting as a whole. */
  'materials/move-material': {
    input: z.strictObject({ material, item, to: integer(0, maxAtPlace) }),
    ...sorting,
  },
} as const satisfies Record<string, CommandSpec>;

export type MaterialsCommand = CommandsOf<typeof materialsCommands>;

export type Of<T extends MaterialsCommand['type']> = Extract<MaterialsCommand, { type: T }>;
