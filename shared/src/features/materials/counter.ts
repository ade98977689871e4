import type { Recorded } from '../../kernel/index.ts';
import type { MaterialsCommand } from './commands.ts';
import type { MaterialsEvent } from './events.ts';

/** Every staff action has a named counter-action, itself a command. */
export function counterMaterials(event: Recorded<MaterialsEvent>): MaterialsCommand | null {
  const { material } = event.data;
  switch (event.type) {
    case 'materials/material-added':
    case 'materials/material-restored':
      return { type: 'materials/remove-material', material };
    case 'materials/material-removed':
      return { type: 'materials/restore-material', material };
    case 'materials/material-shown':
      return { type: 'materials/hold-material', material };
    case 'materials/material-held':
      return { type: 'materials/show-material', material };
    case 'materials/material-renamed':
      return event.words?.before == null
        ? null
        : { type: 'materials/rename-material', material, title: event.words.before };
    case 'materials/material-moved':
      return {
        type: 'materials/move-material',
        material,
        item: event.data.before.item,
        to: event.data.before.index,
      };
    default:
      return null;
  }
}
