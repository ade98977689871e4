import type { Choices, Generator, Recorded } from '../../kernel/index.ts';
import type { LifeCommand } from './commands.ts';
import type { LifeEvent } from './events.ts';
import type { LifeState } from './state.ts';

export const lifeGenerator: Generator<LifeState, LifeCommand, Recorded<LifeEvent>> = {
  command(state, choices) {
    const reason = choices.words();
    const moves: Record<LifeState['phase'], readonly LifeCommand[]> = {
      planned: [{ type: 'life/open-meeting' }],
      open: [
        { type: 'life/adjourn-meeting' },
        { type: 'life/withdraw-opening' },
        { type: 'life/note-left-open' },
        { type: 'life/close-meeting', despite: 0 },
      ],
      adjourned: [
        { type: 'life/resume-meeting' },
        { type: 'life/close-meeting', despite: 0 },
        changePlan(choices),
      ],
      closed: [{ type: 'life/reopen-meeting', reason }, { type: 'life/submit-minutes' }],
      'in-review': [{ type: 'life/return-minutes', reason }, { type: 'life/issue-minutes' }],
      issued: [{ type: 'life/recall-minutes', reason }],
    };
    return choices.one(moves[state.phase]) ?? null;
  },
  insist(command, refusal) {
    const despite = refusal.code === 'unfinished' ? refusal.detail?.count : undefined;
    return command.type === 'life/close-meeting' && typeof despite === 'number'
      ? { ...command, despite }
      : null;
  },
  otherSecret(event, choices) {
    const secret = event.type === 'life/minutes-returned' || event.type === 'life/minutes-recalled';
    return secret ? { ...event, words: { reason: choices.words() } } : null;
  },
};

function changePlan(choices: Choices): LifeCommand {
  return {
    type: 'life/change-plan',
    level: 'community',
    sort: 'council',
    urgency: 'routine',
    mode: 'hybrid',
    startsAt: choices.upTo(1_000_000),
    minutes: 60 + choices.upTo(60),
    title: choices.words(),
    place: choices.words(),
    field: '民生',
    background: '',
  };
}
