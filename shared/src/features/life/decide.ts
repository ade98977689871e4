import { accept, type Decision, reject, unreachable } from '../../kernel/index.ts';
import type { LifeCommand } from './commands.ts';
import type { LifeEvent } from './events.ts';
import type { LifeFacts, LifeState } from './state.ts';

export const lifeRejections = [
  'already-planned',
  'not-planned',
  'opening-in-use',
  'vote-still-open',
  'unfinished',
  'minutes-unsigned',
  'minutes-unfrozen',
] as const;

type LifeRejection = (typeof lifeRejections)[number];

type Decided = Decision<LifeEvent, LifeRejection>;

// Which stage admits which command is said in `commands.ts` and kept by `meeting/decide.ts`.
export function decideLife(state: LifeState, command: LifeCommand, facts: LifeFacts): Decided {
  switch (command.type) {
    case 'life/plan-meeting':
    case 'life/change-plan':
      return decidePlan(state, command);
    case 'life/reopen-meeting':
      return accept({ type: 'life/meeting-reopened', data: {}, words: { reason: command.reason } });
    case 'life/return-minutes':
      return accept({ type: 'life/minutes-returned', data: {}, words: { reason: command.reason } });
    case 'life/recall-minutes':
      return accept({ type: 'life/minutes-recalled', data: {}, words: { reason: command.reason } });
    case 'life/withdraw-opening':
      return facts.underWay() || state.sittings.length > 1
        ? reject('opening-in-use')
        : plain('life/opening-withdrawn');
    case 'life/adjourn-meeting':
      return facts.voteOpen ? reject('vote-still-open') : plain('life/meeting-adjourned');
    case 'life/close-meeting':
      return closeMeeting(command.despite, facts);
    case 'life/open-meeting':
      return state.plan === null ? reject('not-planned') : plain('life/meeting-opened');
    case 'life/note-left-open':
      return state.leftOpen ? accept() : plain('life/left-open');
    case 'life/resume-meeting':
      return plain('life/meeting-resumed');
    case 'life/submit-minutes':
      return plain('life/minutes-submitted');
    case 'life/issue-minutes':
      return issue(facts);
    default:
      return unreachable(command);
  }
}

function issue({ unfrozen, unsigned }: LifeFacts): Decided {
  if (unfrozen()) return reject('minutes-unfrozen');
  return unsigned() ? reject('minutes-unsigned') : plain('life/minutes-issued');
}

type Plain =
  | 'life/meeting-opened'
  | 'life/opening-withdrawn'
  | 'life/meeting-adjourned'
  | 'life/meeting-resumed'
  | 'life/minutes-submitted'
  | 'life/minutes-issued'
  | 'life/left-open';

function plain(type: Plain): Decided {
  return accept({ type, data: {}, words: null });
}

type Planning = Extract<LifeCommand, { type: 'life/plan-meeting' | 'life/change-plan' }>;

function decidePlan(state: LifeState, command: Planning): Decided {
  const { title, place, field, background, ...rest } = command;
  const words = { title, place, field, background };
  const { type, ...data } = rest;
  if (type === 'life/change-plan') {
    return state.plan === null
      ? reject('not-planned')
      : accept({ type: 'life/plan-changed', data, words });
  }
  if (state.plan !== null) return reject('already-planned');
  const { office, mark } = rest;
  return accept({ type: 'life/meeting-planned', data: { ...data, office, mark }, words });
}

/** Two steps: the first is refused with the number of unfinished things, the second names that number. */
function closeMeeting(despite: number, facts: LifeFacts): Decided {
  if (facts.voteOpen) return reject('vote-still-open');
  const count = facts.unfinished();
  if (count !== despite) return reject('unfinished', { count });
  return accept({ type: 'life/meeting-closed', data: { unfinished: despite }, words: null });
}
