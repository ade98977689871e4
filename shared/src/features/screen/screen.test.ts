import { describe, expect, test } from 'vitest';
import { given } from '../../testing/index.ts';
import { screenCommands } from './commands.ts';
import { screen } from './index.ts';

const shown = { type: 'screen/names-shown', data: {}, words: null } as const;
const hidden = { type: 'screen/names-hidden', data: {}, words: null } as const;
const show = { type: 'screen/show-names' } as const;
const hide = { type: 'screen/hide-names' } as const;

describe('names on the big screen', () => {
  test('[SC1] stand there only once somebody who moderates let them', () => {
    expect(given(screen).state.names).toBe(false);
    expect(given(screen).when(show, {}).then(shown).names).toBe(true);
    expect(given(screen, shown).when(hide, {}).then(hidden).names).toBe(false);
    expect(screenCommands['screen/show-names'].by).toEqual(['moderate']);
    expect(screenCommands['screen/hide-names'].when).toContain('issued');
  });

  test.each(['public', 'participant', 'staff'] as const)('[SC2] %s knows of it', (audience) => {
    const { state } = given(screen, shown);
    expect(screen.project(state, { audience, seats: [] })).toEqual(state);
    const event = { ...shown, seq: 1, at: 1, actor: { seat: null, account: null, for: null } };
    expect(screen.redact(event, audience)).toEqual(event);
  });

  test('[SC3] are not shown twice, and what was done is taken back', () => {
    given(screen, shown).when(show, {}).then();
    given(screen).when(hide, {}).then();
    const at = { seq: 1, at: 1, actor: { seat: null, account: null, for: null } };
    expect(screen.counter?.({ ...shown, ...at })).toEqual(hide);
    expect(screen.counter?.({ ...hidden, ...at })).toEqual(show);
  });
});
