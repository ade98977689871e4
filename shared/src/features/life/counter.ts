import type { Recorded } from '../../kernel/index.ts';
import type { LifeCommand } from './commands.ts';
import type { LifeEvent } from './events.ts';

/** Reopening and recalling need a reason, so a person has to be asked: no counter-command is offered for them. */
export function counterLife(event: Recorded<LifeEvent>): LifeCommand | null {
  switch (event.type) {
    case 'life/meeting-opened':
      return { type: 'life/withdraw-opening' };
    case 'life/meeting-adjourned':
      return { type: 'life/resume-meeting' };
    case 'life/meeting-resumed':
      return { type: 'life/adjourn-meeting' };
    case 'life/minutes-returned':
      return { type: 'life/submit-minutes' };
    default:
      return null;
  }
}
