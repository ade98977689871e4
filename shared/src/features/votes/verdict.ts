import * as z from 'zod/mini';
import { decides, type Rule } from './rule.ts';
import { type Selection, selectFrom, selectionSchema } from './selection.ts';
import { complete, type Figures, quorumSteps, type Step, stepSchema, stepsFor } from './steps.ts';

/**
 * passed, failed: what the rule says. tie: options are level where only some of them can be chosen. noted: the rule
 * decides nothing.
 */
const outcomes = ['passed', 'failed', 'no_quorum', 'tie', 'noted'] as const;

/**
 * The whole chain, each line of it. The quorum at the opening decides, the one at the close is shown beside it.
 * `conditions` is empty where there was no quorum: then nothing else is judged.
 */
export const verdictSchema = z.object({
  outcome: z.enum(outcomes),
  quorum: z.object({ opening: z.array(stepSchema), close: z.array(stepSchema) }),
  conditions: z.array(stepSchema),
  /** Where the rule chooses among options. */
  selection: z.optional(selectionSchema),
});

export type Verdict = z.infer<typeof verdictSchema>;

/** Judges a vote: the whole rule or, where a figure is missing that any part of it needs, nothing (null). */
export function judge(rule: Rule, figures: Figures): Verdict | null {
  const opening = quorumSteps(rule.quorum, figures.opening);
  const close = quorumSteps(rule.quorum, figures);
  const selection = rule.select === undefined ? undefined : selectFrom(figures.tally, rule.select);
  if (opening === null || close === null || selection === null) return null;
  const candidates = selection === undefined ? [null] : candidatesOf(selection);
  const judged = complete(
    rule.conditions.flatMap((condition) => stepsFor(condition, figures, candidates)),
  );
  if (judged === null) return null;
  const quorum = { opening, close };
  if (!opening.every(({ holds }) => holds)) return { outcome: 'no_quorum', quorum, conditions: [] };
  if (!decides(rule)) return { outcome: 'noted', quorum, conditions: [] };
  if (selection !== undefined) return { quorum, conditions: judged, ...chosen(selection, judged) };
  return { outcome: allHold(judged) ? 'passed' : 'failed', quorum, conditions: judged };
}

/** Those who may be chosen: whatever is asked of an option is judged of each. */
function candidatesOf({ chosen: first, tied }: Selection): readonly number[] {
  return [...first, ...tied].sort((a, b) => a - b);
}

const allHold = (steps: readonly Step[]) => steps.every(({ holds }) => holds);

/** Chosen is who has the place and whatever else the rule asks of an option. A tie comes before all that. */
function chosen(
  selection: Selection,
  steps: readonly Step[],
): { outcome: Verdict['outcome']; selection: Selection } {
  const shared = steps.filter(({ option }) => option === undefined);
  if (!allHold(shared)) {
    return { outcome: 'failed', selection: { ...selection, chosen: [], tied: [] } };
  }
  if (selection.tied.length > 0) return { outcome: 'tie', selection };
  const enough = selection.chosen.filter((option) =>
    allHold(steps.filter((step) => step.option === option)),
  );
  const outcome = enough.length > 0 ? 'passed' : 'failed';
  return { outcome, selection: { ...selection, chosen: enough } };
}

/** The verdict once the tie has been settled: by whom, and for whom. */
export function settle(
  verdict: Verdict,
  selection: Selection,
  settled: NonNullable<Selection['settled']>,
): Verdict {
  const all = [...selection.chosen, ...settled.chosen].sort((a, b) => a - b);
  const after = chosen({ ...selection, chosen: all, tied: [] }, verdict.conditions);
  return { ...verdict, outcome: after.outcome, selection: { ...after.selection, settled } };
}
