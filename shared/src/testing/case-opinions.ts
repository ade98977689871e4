import type { OpinionId, Stance } from '../features/opinions/index.ts';
import { valuesOf } from '../kernel/index.ts';
import { type CaseRoster, itemOf } from './case-roster.ts';
import type { MeetingRun } from './meeting-run.ts';

interface CaseOpinion {
  readonly no: number;
  readonly agenda_no: number;
  readonly speaker: string;
  readonly stance: string;
  readonly channel: string;
  readonly text: string;
  readonly seconded_by: readonly string[];
  readonly merged_into: number | null;
}

/** Whose words stay as they were spoken, and who confirms what was written down for them; by ref. */
interface Ways {
  readonly verbatim?: readonly string[];
  readonly confirming?: readonly string[];
}

/** Raises these opinions in their order: what was spoken is written down by the clerk, the rest people raise themselves. */
export function sayAll(
  run: MeetingRun,
  roster: CaseRoster,
  opinions: readonly CaseOpinion[],
  { verbatim = [], confirming = [] }: Ways = {},
): void {
  const { clerk, seatOf } = roster;
  const ids = new Map<number, OpinionId>();
  for (const each of opinions) {
    const { no, speaker, merged_into } = each;
    const id = say(run, roster, { ...each, verbatim: verbatim.includes(speaker) });
    ids.set(no, id);
    if (confirming.includes(speaker)) {
      run.run({ type: 'opinions/answer-record', opinion: id, agrees: true }, seatOf(speaker));
    }
    for (const ref of each.seconded_by) {
      run.run({ type: 'opinions/second', opinion: id }, seatOf(ref));
    }
    const into = merged_into === null ? undefined : ids.get(merged_into);
    if (into !== undefined) run.run({ type: 'opinions/merge-opinion', opinion: id, into }, clerk);
  }
}

function say(
  run: MeetingRun,
  { clerk, seatOf }: CaseRoster,
  { agenda_no, speaker, channel, verbatim, ...said }: CaseOpinion & { readonly verbatim: boolean },
): OpinionId {
  const author = seatOf(speaker);
  const item = itemOf(run, agenda_no);
  const wording = { item, stance: said.stance as Stance, text: said.text };
  if (channel === 'live' || channel === 'paper_by_clerk') {
    const how = { channel: channel === 'live' ? ('live' as const) : ('paper' as const), verbatim };
    run.run({ type: 'opinions/record-opinion', author, ...how, ...wording }, clerk, author);
  } else {
    const how = channel as 'remote' | 'typed' | 'written';
    run.run({ type: 'opinions/raise-opinion', channel: how, ...wording }, author);
  }
  const all = valuesOf(run.state.opinions.opinions);
  const last = all.find(({ no }) => no === all.length);
  if (last === undefined) throw new Error(`${speaker} raised nothing.`);
  return last.id;
}
