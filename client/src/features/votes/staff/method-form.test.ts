import type { Method } from '@haoshangliang/shared/features/votes';
import { parseCommand } from '@haoshangliang/shared/wire';
import { describe, expect, it } from 'vitest';
import {
  methodFormOf,
  methodFrom,
  mostOptions,
  noMethod,
  optionsAreGood,
  suitable,
} from './method-form.ts';
import { readVoteForm, type VoteForm } from './vote-form.ts';

const known = { offers: [], items: [], vote: null };

const form: VoteForm = {
  ...{ question: '是否同意？', preset: 'majority', subject: '', item: '', seconds: 180 },
  ...noMethod,
  ...{ top: 1, tie: 'none', household: null, proxies: 0, presentOnly: false, groups: [] },
  ...{ leastSeconds: 0, secrecy: 'named', once: false, live: false },
};

describe('the ways to vote', () => {
  const asks = (part: Partial<VoteForm>) => {
    const read = readVoteForm({ ...form, ...part }, known);
    return read.wrong === null ? parseCommand({ type: 'votes/prepare-vote', ...read.value }) : read;
  };
  const options = '甲\n 乙 \n\n丙';

  it('become commands that the server takes, with a rule that suits', () => {
    const kinds = ['single', 'multiple', 'ranking', 'dots'] as const;
    for (const kind of kinds) {
      expect(asks({ kind, options, preset: 'plurality', top: 1, tie: 'lot' })).toMatchObject({
        ok: true,
        value: { options: ['甲', '乙', '丙'], rule: { select: { top: 1, tie: 'lot' } } },
      });
      expect(suitable({ ...form, kind, options })).toContain('plurality');
    }
    const levels = ['satisfaction', 'numeric', 'temperature', 'consent'] as const;
    for (const kind of levels) {
      expect(asks({ kind, preset: 'record' })).toMatchObject({ ok: true, value: { options: [] } });
    }
    expect(suitable(form)).not.toContain('plurality');
  });

  it('ask for as many names, and for what else stands on the ballot, as the form says', () => {
    const method = (part: Partial<VoteForm>) => {
      const asked = asks({ options, preset: 'plurality', ...part });
      return 'value' in asked && 'method' in asked.value ? asked.value.method : asked;
    };
    expect(method({ kind: 'single', none: true })).toMatchObject({ none: true });
    const several = { min: 2, max: 3, none: true };
    expect(method({ kind: 'multiple', ...several })).toMatchObject(several);
    // Of two options nobody names three, and nobody must.
    const fewer = method({ kind: 'multiple', options: '甲\n乙', min: 3, max: 3 });
    expect(fewer).toMatchObject({ min: 2, max: 2 });
    expect(method({ kind: 'ranking', count: 'irv', complete: true })).toMatchObject({
      ...{ count: 'irv', complete: true },
    });
    const scale = { from: 0, to: 5 };
    expect(method({ kind: 'numeric', preset: 'record', scale })).toMatchObject({
      scale: { kind: 'numeric', ...scale },
    });
  });

  it('stand in the form again as they were prepared, whoever prepared them', () => {
    const version = 1;
    const methods: readonly Method[] = [
      { kind: 'approve', version },
      { kind: 'single', version, options: 3, none: true },
      { kind: 'multiple', version, options: 3, min: 2, max: 3, none: true },
      { kind: 'rating', version, scale: { kind: 'satisfaction' } },
      { kind: 'rating', version, scale: { kind: 'numeric', from: 0, to: 7 } },
      { kind: 'ranking', version, options: 3, count: 'schulze', complete: true },
      { kind: 'dots', version, options: 3, budget: 7 },
      { kind: 'consent', version },
      { kind: 'temperature', version },
    ];
    for (const method of methods) {
      const named = 'options' in method ? ['甲', '乙', '丙'] : [];
      expect(methodFrom(methodFormOf({ method, options: named }))).toEqual(method);
    }
  });

  it('want two options at least, no two alike', () => {
    const good = (text: string) => optionsAreGood({ ...form, kind: 'single', options: text });
    expect([good('甲'), good('甲\n甲'), good(`${'长'.repeat(61)}\n乙`), good(options)]).toEqual([
      false,
      false,
      false,
      true,
    ]);
    expect(asks({ kind: 'single', options: '甲' })).toEqual({ wrong: 'options' });
  });

  it('take as many options as the form says, and no more', () => {
    for (const kind of ['single', 'ranking', 'dots'] as const) {
      const most = mostOptions({ kind });
      const good = (count: number) =>
        optionsAreGood({
          ...form,
          kind,
          options: Array.from({ length: count }, (_, at) => `方案${at}`).join('\n'),
        });
      expect([good(most), good(most + 1)]).toEqual([true, false]);
    }
  });
});
