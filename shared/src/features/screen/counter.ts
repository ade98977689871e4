import type { Recorded } from '../../kernel/index.ts';
import type { ScreenCommand } from './commands.ts';
import type { ScreenEvent } from './events.ts';

export function counterScreen({ type }: Recorded<ScreenEvent>): ScreenCommand {
  return { type: type === 'screen/names-shown' ? 'screen/hide-names' : 'screen/show-names' };
}
