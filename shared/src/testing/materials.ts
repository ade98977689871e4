import { type MaterialsCommand, materials } from '../features/materials/index.ts';
import { idAt } from './history.ts';
import { given, past } from './scenario.ts';

type Of<T extends MaterialsCommand['type']> = Extract<MaterialsCommand, { type: T }>;

export const item = idAt<'agenda-item'>(5001);
export const removedItem = idAt<'agenda-item'>(5003);
export const facts = {
  itemStanding: (id: string) => {
    if (id === removedItem) return 'removed' as const;
    return id === item ? ('there' as const) : null;
  },
};

export const materialAt = (n: number) => idAt<'material'>(n);
export const fileAt = (n: number) => idAt<'file'>(6000 + n);

export function add(
  n: number,
  part: Partial<Of<'materials/add-material'>> = {},
): Of<'materials/add-material'> {
  return {
    type: 'materials/add-material',
    item: null,
    file: fileAt(n),
    kind: 'pdf',
    pages: 12,
    bytes: 48_000,
    title: `材料${n}`,
    sight: 'shown',
    ...part,
  };
}

export const on = (type: 'show' | 'hold' | 'remove' | 'restore', n: number) =>
  ({ type: `materials/${type}-material`, material: materialAt(n) }) as const;
export const rename = (n: number, title: string) =>
  ({ type: 'materials/rename-material', material: materialAt(n), title }) as const;
export const move = (n: number, to: number, where: Of<'materials/move-material'>['item'] = null) =>
  ({ type: 'materials/move-material', material: materialAt(n), item: where, to }) as const;

export const told = (...commands: MaterialsCommand[]) =>
  given(materials, ...past(materials, facts, ...commands));
export const three = [add(1), add(2, { sight: 'held' }), add(3)] as const;
export const order = (...numbers: number[]) => numbers.map(materialAt);
