import { type ChainedEvent, type Hashing, linkFault } from './chain.ts';
import { type RecordFile, recordFileSchema } from './record-file.ts';

/** What was found sound, and how much of it there is. */
export interface Sound {
  readonly sound: true;
  readonly meeting: string;
  readonly head: { readonly seq: number; readonly hash: string };
  /** Events whose words have been erased at somebody's request: the chain holds without them. */
  readonly erased: number;
  readonly texts: number;
  readonly issues: readonly { readonly no: number; readonly seq: number; readonly hash: string }[];
}

const faults = [
  'not-a-record',
  'event-missing',
  'event-changed',
  'words-changed',
  'text-missing',
  'text-changed',
  'text-unknown',
  'issue-missing',
  'issue-changed',
  'issue-unknown',
] as const;

/** The first place at which the file is not what was recorded. */
export interface Broken {
  readonly sound: false;
  readonly fault: (typeof faults)[number];
  /** Seq of the event, or of the event that speaks of the text or the issue; 0 where there is none. */
  readonly seq: number;
}

type Event = RecordFile['events'][number] & ChainedEvent;

const broken = (fault: Broken['fault'], seq: number): Broken => ({ sound: false, fault, seq });

/** What JSON cannot say was never hashed: it has a form that no hash in a record was made of. */
function lenient({ sha256, canonical }: Hashing): Hashing {
  return {
    sha256,
    canonical(value) {
      try {
        return canonical(value);
      } catch {
        return '';
      }
    },
  };
}

/** Recomputes everything in a record file: chain, words, frozen texts, issued minutes. */
export function verifyRecord(value: unknown, strict: Hashing): Sound | Broken {
  const hashing = lenient(strict);
  const parsed = recordFileSchema.safeParse(value);
  if (!parsed.success) return broken('not-a-record', 0);
  const file = parsed.data;
  const events: readonly Event[] = file.events;
  const fault = chainFault(file.meeting, events, hashing);
  if (fault !== null) return fault;
  const versions = events.filter(({ type }) => type === 'drafts/version-frozen');
  const seals = events.filter(({ type }) => type === 'minutes/sealed');
  const other = textFault(file, versions, hashing) ?? issueFault(file, seals, hashing);
  if (other !== null) return other;
  const last = events[events.length - 1];
  return {
    sound: true,
    meeting: file.meeting,
    head: { seq: last?.seq ?? 0, hash: last?.hash ?? '' },
    erased: events.filter(({ words, wordsHash }) => words === null && wordsHash !== null).length,
    texts: versions.length,
    issues: seals.map(({ data }, i) => ({
      no: i + 1,
      seq: Number(data['issue']),
      hash: `${data['hash']}`,
    })),
  };
}

function chainFault(id: string, events: readonly Event[], hashing: Hashing): Broken | null {
  const stream = { kind: 'meeting', id };
  let previous = '';
  for (const [i, event] of events.entries()) {
    if (event.seq !== i + 1) return broken('event-missing', i + 1);
    const fault = linkFault(hashing, { stream, previous, event });
    if (fault !== null) return broken(fault, event.seq);
    previous = event.hash;
  }
  return events.length === 0 ? broken('event-missing', 1) : null;
}

function textFault(
  { texts }: RecordFile,
  versions: readonly Event[],
  { sha256, canonical }: Hashing,
): Broken | null {
  for (const { seq, data } of versions) {
    const isIt = (text: RecordFile['texts'][number]) =>
      text.draft === data['draft'] && text.version === data['version'];
    const text = texts.find(isIt);
    if (text === undefined) return broken('text-missing', seq);
    const found = sha256(canonical(text.content));
    if (found !== data['hash'] || text.hash !== found) return broken('text-changed', seq);
  }
  return texts.length > versions.length ? broken('text-unknown', 0) : null;
}

function issueFault(
  { issues, events }: RecordFile,
  seals: readonly Event[],
  { sha256, canonical }: Hashing,
): Broken | null {
  for (const { seq, data } of seals) {
    const issue = issues.find((each) => each.seq === data['issue']);
    if (issue === undefined) return broken('issue-missing', seq);
    const found = sha256(canonical(issue.content));
    if (found !== data['hash'] || issue.hash !== found) return broken('issue-changed', seq);
    const isIssued = events[issue.seq - 1]?.type === 'life/minutes-issued';
    if (!isIssued) return broken('issue-unknown', seq);
  }
  return issues.length > seals.length ? broken('issue-unknown', 0) : null;
}
