import liftCase from '../../../cases/canghoujie_elevator.json' with { type: 'json' };
import type { CanonicalContent } from '../documents/index.ts';
import { itemOf, rosterOf, textOf } from './case-roster.ts';
import type { MeetingRun } from './meeting-run.ts';

const areas = Object.fromEntries(liftCase.building.owners.map(({ ref, area }) => [ref, area]));

export const liftRoster = rosterOf(liftCase, areas);

export const { seatOf, clerk, host, walk, names: liftNames, plan: planLift } = liftRoster;

export { itemOf };

/** What the text said when it was frozen, by version: the second one after the quarrel with the ground floor. */
export const liftTexts: readonly CanonicalContent[] = [
  ['采用砖混井道。', '二至六层按楼层分摊费用。'],
  liftCase.consensus.map(({ text }) => text),
].map((clauses) => textOf('加装电梯协商意见稿', clauses));

export const liftHashes = ['5f0c1d2e'.repeat(8), '93ab77e1'.repeat(8)] as const;

export function arrive(run: MeetingRun): void {
  liftRoster.arrive(run, ['O202', 'O302']);
  run.run({ type: 'attendance/excuse', seat: seatOf('O202'), reason: '出差' }, clerk);
}
