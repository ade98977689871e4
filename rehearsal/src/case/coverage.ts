import type { Act, Case } from './case-file.ts';
import { whyNot } from './rule-of.ts';
import { playable } from './vote-plan.ts';

/** Something the case asks for that the product lacks, or that the rehearsal cannot play. */
export interface Unsupported {
  /** Where in the file. */
  readonly at: string;
  readonly asks: string;
}

type Known = true | { readonly [key: string]: Known };

/** What a case may hold and what of it is played. Everything else is reported by its place. */
const known: Known = {
  schema: true,
  illustrative: true,
  note_cn: true,
  case_id: true,
  title: true,
  provenance: true,
  level: true,
  session_type: true,
  field: true,
  urgency: true,
  venue: { name: true },
  // The day is that of the rehearsal.
  planned: { date: true, start: true, minutes: true, mode: true },
  building: { owners: { ref: true, room: true, area: true }, total_area: true },
  topic: { background: true },
  stakeholder_groups: { code: true, name: true, interest: true },
  participants: {
    ref: true,
    display_name: true,
    role: true,
    group: true,
    sector: true,
    mode: true,
    voter: true,
  },
  participants_note: true,
  agenda: { no: true, type: true, title: true, minutes: true },
  opinions: {
    no: true,
    agenda_no: true,
    speaker: true,
    stance: true,
    channel: true,
    text: true,
    seconded_by: true,
    merged_into: true,
    adoption: true,
  },
  // From which opinions a clause comes says when it is written; the text itself does not keep it.
  consensus: { no: true, text: true },
  // Those opinions are kept word for word.
  disagreements: { from_opinions: true },
  ballots: {
    no: true,
    title: true,
    secrecy: true,
    method: true,
    rule: true,
    quorum: true,
    options: true,
    eligible: true,
    present: true,
    cast: true,
    tally: true,
    tally_area: true,
    total_area: true,
    result: true,
    roll: true,
    disclaimer: true,
  },
  // What became of them is for later than the meeting.
  follow_ups: { no: true, title: true, lead_dept: true, due_days: true },
  live_script: true,
};

/** Notes on where a figure comes from. */
const aside = new Set(['src']);

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unknownIn(value: unknown, table: Known, at: string): string[] {
  if (table === true) return [];
  if (Array.isArray(value)) return value.flatMap((each) => unknownIn(each, table, `${at}[]`));
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, part]) => {
    const place = at === '' ? key : `${at}.${key}`;
    const inside = Object.hasOwn(table, key) ? table[key] : undefined;
    if (inside !== undefined) return unknownIn(part, inside, place);
    return aside.has(key) ? [] : [place];
  });
}

function unplayedVotes(file: Case): Unsupported[] {
  return file.ballots.flatMap((ballot) => {
    const why = whyNot(ballot);
    return why === null ? [] : [{ at: `ballots.${ballot.no}`, asks: `${ballot.title}: ${why}` }];
  });
}

/** Channels of an opinion as the product calls them; undefined for one it does not have. */
export function channelOf(channel: string): string | undefined {
  if (channel === 'paper_by_clerk') return 'paper';
  return ['live', 'remote', 'typed', 'written'].includes(channel) ? channel : undefined;
}

function unplayedOpinions({ opinions }: Case): Unsupported[] {
  return opinions.flatMap(({ no, channel, agenda_no, merged_into }) => {
    const at = `opinions.${no}`;
    if (channelOf(channel) === undefined) return [{ at, asks: `channel ${channel}` }];
    const into = opinions.find((each) => each.no === merged_into);
    const isElsewhere = merged_into !== null && into?.agenda_no !== agenda_no;
    return isElsewhere ? [{ at, asks: 'folded into one of another item' }] : [];
  });
}

function unplayedActs(file: Case): Unsupported[] {
  return file.live_script.flatMap((act, index) =>
    isPlayed(file, act, index)
      ? []
      : [{ at: `live_script[${index}]`, asks: `${act.actor} ${act.act}` }],
  );
}

function isPlayed(file: Case, { act, actor, ballot, ...rest }: Act, index: number): boolean {
  switch (act) {
    case 'open_check_in':
    case 'quorum_not_met':
    case 'continue_as_discussion_only':
    case 'adjourn_ballot':
    case 'second_sitting_check_in':
      return true;
    case 'open_ballot':
    case 'close_ballot':
      return playable(file).some(({ no }) => no === ballot);
    case 'vote_twice_same_key':
    case 'lock_screen':
    case 'resume_vote_rejected_late':
      return duringPlayable(file, index);
    case 'type_speech':
      return file.opinions.some(
        (opinion) => opinion.speaker === actor && opinion.channel === 'typed',
      );
    case 'second':
      return file.opinions.some(
        ({ no, seconded_by }) => no === rest['opinion'] && seconded_by.includes(actor),
      );
    default:
      return false;
  }
}

/** Promises are written down where the agenda hands out tasks. */
function unplayedFollowUps({ agenda, follow_ups }: Case): Unsupported[] {
  if (follow_ups.length === 0 || agenda.some(({ type }) => type === 'assign')) return [];
  return [{ at: 'follow_ups', asks: 'no item of the agenda hands out tasks' }];
}

function duringPlayable(file: Case, index: number): boolean {
  const before = file.live_script.slice(0, index);
  const opened = before.findLast(({ act }) => act === 'open_ballot')?.ballot;
  return playable(file).some(({ no }) => no === opened);
}

/** Everything of the case that is not played, each place once. */
export function unsupportedIn(file: Case): Unsupported[] {
  const keys = [...new Set(unknownIn(file, known, ''))];
  return [
    ...keys.map((at) => ({ at, asks: 'not played' })),
    ...unplayedOpinions(file),
    ...unplayedVotes(file),
    ...unplayedFollowUps(file),
    ...unplayedActs(file),
  ];
}
