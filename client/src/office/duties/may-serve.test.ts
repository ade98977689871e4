import type { AccountId } from '@haoshangliang/shared/kernel';
import type { AccountInfo, OfficeInfo } from '@haoshangliang/shared/wire';
import { describe, expect, it } from 'vitest';
import { mayServe, toggled } from './may-serve.ts';

const id = (letter: string) => letter.repeat(26) as OfficeInfo['id'];
const office = (letter: string, parent: string | null): OfficeInfo => ({
  id: id(letter),
  parent: parent === null ? null : id(parent),
  level: 'community',
  name: letter,
});
const account = (login: string, at: string, disabled = false): AccountInfo => ({
  id: login.padEnd(26, '0') as AccountId,
  ...{ login, name: login, office: id(at), createdAt: 0, disabled },
});

describe('mayServe', () => {
  const offices = [office('a', null), office('b', 'a'), office('c', 'a'), office('d', 'b')];
  const accounts = [
    account('root', 'a'),
    account('street', 'b'),
    account('other', 'c'),
    account('village', 'd'),
    account('gone', 'd', true),
  ];

  it('is the office and what is above it, never beside or below', () => {
    const logins = (at: string) => mayServe(accounts, offices, id(at)).map(({ login }) => login);
    expect(logins('d')).toEqual(['root', 'street', 'village']);
    expect(logins('a')).toEqual(['root']);
  });

  it('ends where the tree is not known further, and where it bites its tail', () => {
    expect(mayServe(accounts, [office('d', 'b')], id('d')).map(({ login }) => login)).toEqual([
      'street',
      'village',
    ]);
    expect(mayServe(accounts, [office('a', 'b'), office('b', 'a')], id('a'))).toHaveLength(2);
  });
});

describe('toggled', () => {
  it('adds and takes away', () => {
    expect(toggled(['receive'], 'moderate')).toEqual(['moderate', 'receive']);
    expect(toggled(['moderate', 'receive'], 'receive')).toEqual(['moderate']);
  });
});
