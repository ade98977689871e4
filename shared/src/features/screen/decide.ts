import { accept, type Decision, type Facts } from '../../kernel/index.ts';
import type { ScreenCommand } from './commands.ts';
import type { ScreenEvent } from './events.ts';
import type { ScreenState } from './state.ts';

export const screenRejections = [] as const;

type ScreenRejection = (typeof screenRejections)[number];

export function decideScreen(
  { names }: ScreenState,
  { type }: ScreenCommand,
  _facts: Facts,
): Decision<ScreenEvent, ScreenRejection> {
  const shows = type === 'screen/show-names';
  if (shows === names) return accept();
  return accept({
    type: shows ? 'screen/names-shown' : 'screen/names-hidden',
    data: {},
    words: null,
  });
}
