// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { SaveLedger } from './save-ledger.ts';

const one = { block: 1 };
const two = { block: 2 };

describe('the ledger of changes', () => {
  it('counts places, not keystrokes', () => {
    const ledger = new SaveLedger();
    for (const place of [one, one, two, one]) ledger.edited([place]);
    expect(ledger.places()).toEqual([one, two]);
  });

  it('clears what the server has stored and nothing beyond', () => {
    const ledger = new SaveLedger();
    ledger.edited([one]);
    ledger.sent('update');
    ledger.edited([two]);
    ledger.sent('update');
    ledger.stored(1);
    expect(ledger.places()).toEqual([two]);
    ledger.stored(2);
    expect(ledger.places()).toEqual([]);
  });

  it('takes nothing for stored that has not been sent', () => {
    const ledger = new SaveLedger();
    ledger.edited([one]);
    ledger.stored(7);
    expect(ledger.places()).toEqual([one]);
  });

  it('does not count an offline change as sent with the first one after it', () => {
    const ledger = new SaveLedger();
    ledger.edited([one]);
    // The line is back; the next change goes out before the server has asked for what it lacks.
    ledger.edited([two]);
    ledger.sent('update');
    ledger.stored(1);
    expect(ledger.places()).toEqual([one]);
    ledger.sent('everything');
    ledger.stored(2);
    expect(ledger.places()).toEqual([]);
  });

  it('begins to count anew on a new line, with everything unanswered still open', () => {
    const ledger = new SaveLedger();
    ledger.edited([one]);
    ledger.sent('update');
    ledger.sent('update');
    ledger.cut();
    ledger.stored(2);
    expect(ledger.places()).toEqual([one]);
    ledger.sent('everything');
    ledger.stored(1);
    expect(ledger.places()).toEqual([]);
  });

  it('forgets what was given back', () => {
    const ledger = new SaveLedger();
    ledger.edited([one]);
    ledger.clear();
    expect(ledger.places()).toEqual([]);
  });
});
