import { type AgendaFacts, hasItem, siblingsOf } from '../features/agenda/index.ts';
import type { AttendanceFacts } from '../features/attendance/index.ts';
import type { ClausesFacts } from '../features/clauses/index.ts';
import type { CommentsFacts } from '../features/comments/index.ts';
import type { CommitmentsFacts } from '../features/commitments/index.ts';
import type { DraftsFacts } from '../features/drafts/index.ts';
import type { EntitlementsFacts } from '../features/entitlements/index.ts';
import type { LifeFacts } from '../features/life/index.ts';
import type { MaterialsFacts } from '../features/materials/index.ts';
import { isUnsigned, type MinutesFacts } from '../features/minutes/index.ts';
import type { OpinionsFacts } from '../features/opinions/index.ts';
import { isExpected, type PeopleFacts, sameAs, seatFor } from '../features/people/index.ts';
import type { PhotosFacts } from '../features/photos/index.ts';
import { isHeld, type Subject, type VotesFacts } from '../features/votes/index.ts';
import { type Facts, getIn, hasIn, type SeatId, valuesOf } from '../kernel/index.ts';
import type { MeetingState } from './features.ts';
import { houseOf } from './house.ts';
import { isOnPaper } from './on-paper.ts';

/** What the host knows when a command arrives. */
export interface HostFacts extends Omit<Facts, 'phase'> {
  /** Keys of the rows that lie in a box beside the stream. */
  sealed(box: string): readonly string[];
  /** The public key of a box, made when it is first asked for. */
  sealingKey(box: string): string;
}

/** What every feature may know of its neighbours: the one place where slices meet before a decision. */
export type MeetingFacts = AgendaFacts &
  AttendanceFacts &
  ClausesFacts &
  CommentsFacts &
  CommitmentsFacts &
  DraftsFacts &
  EntitlementsFacts &
  LifeFacts &
  MaterialsFacts &
  MinutesFacts &
  OpinionsFacts &
  PeopleFacts &
  PhotosFacts &
  VotesFacts;

/**
 * Found out only when a rule asks: thousands of ballots a second ask for next to nothing. By functions, never by `get`: the
 * engine keeps what an accessor of a literal was made with, here the whole state, until all old objects are cleared.
 */
export function meetingFacts(state: MeetingState, host: HostFacts): MeetingFacts {
  return {
    ...host,
    phase: state.life.phase,
    voteOpen: state.votes.current !== null,
    seat: (id) => lineOf(state, id),
    sameAs: (id) => sameAs(state.people, id),
    startsAt: state.life.plan?.startsAt ?? null,
    unfinished: () => unfinishedIn(state),
    hasSeat: (seat) => seatFor(state.people, seat) !== undefined,
    itemStanding: (item) => standingOf(getIn(state.agenda.items, item)),
    minutesVersion: () => frozenMinutes(state),
    attended: (seat) =>
      sameAs(state.people, seat).some(
        (id) => (getIn(state.attendance.records, id)?.stays.length ?? 0) > 0,
      ),
    unsigned: () => isUnsigned(state.minutes, frozenMinutes(state), state.life.reviewFrom),
    unfrozen: () => frozenMinutes(state) === null && hasMinutes(state),
    hasOpinion: (opinion) => hasIn(state.opinions.opinions, opinion),
    hasItem: (item) => hasItem(state.agenda, item),
    underWay: () => isUnderWay(state),
    currentItem: state.agenda.current,
    ...houseOf(state),
    standsFor: (seat) => seatFor(state.people, seat)?.id ?? seat,
    isStaff: (seat) => state.people.staff.some((each) => each.seat === seat),
    sealed: (vote) => host.sealed(vote) as readonly SeatId[],
    sharedText: (draft) => sharedTextOf(state, draft),
    writtenText: (draft) => writtenTextOf(state, draft),
    opinionShown: (opinion) => getIn(state.opinions.opinions, opinion)?.status === 'shown',
    version: (subject) => versionOf(state, subject),
    onPaper: (about) => isOnPaper(state, about),
  };
}

function isUnderWay({ agenda, opinions, votes }: MeetingState): boolean {
  return (
    opinions.opinions.size > 0 ||
    valuesOf(agenda.items).some(({ startedAt }) => startedAt !== null) ||
    valuesOf(votes.votes).some(isHeld)
  );
}

function lineOf({ people }: MeetingState, id: SeatId) {
  const seat = seatFor(people, id);
  return seat === undefined ? null : { ...seat, expected: isExpected(seat) };
}

function versionOf(
  { drafts }: MeetingState,
  { draft, version }: Subject,
): ReturnType<VotesFacts['version']> {
  const text = getIn(drafts.drafts, draft);
  const frozen = text?.versions.find((candidate) => candidate.version === version);
  return text === undefined || frozen === undefined
    ? null
    : { hash: frozen.hash, shown: text.readers === 'participants' };
}

function sharedTextOf(
  { drafts }: MeetingState,
  id: Parameters<ClausesFacts['sharedText']>[0],
): ReturnType<ClausesFacts['sharedText']> {
  const draft = getIn(drafts.drafts, id);
  const isShared =
    draft?.kind === 'consensus' && draft.readers === 'participants' && draft.status !== 'removed';
  return isShared ? draft : null;
}

function writtenTextOf(
  { drafts, life: { phase } }: MeetingState,
  id: Parameters<CommentsFacts['writtenText']>[0],
): ReturnType<CommentsFacts['writtenText']> {
  const draft = getIn(drafts.drafts, id);
  if (draft === undefined || draft.status === 'removed') return null;
  const { epoch, writers, status, kind } = draft;
  const isOver = kind === 'consensus' && (phase === 'closed' || phase === 'in-review');
  return { epoch, writers, isOpen: status === 'writing' && !isOver };
}

function hasMinutes({ drafts }: MeetingState): boolean {
  return valuesOf(drafts.drafts).some(
    ({ kind, status }) => kind === 'minutes' && status !== 'removed',
  );
}

/** The version of the minutes that stands frozen; null while there is none or they are being written. */
function frozenMinutes({ drafts }: MeetingState): number | null {
  const draft = valuesOf(drafts.drafts).find(
    ({ kind, status }) => kind === 'minutes' && status === 'frozen',
  );
  return draft?.versions.length ?? null;
}

function isOpen(status: string): boolean {
  return status === 'waiting' || status === 'running';
}

/** Agenda items not walked, consensus texts not frozen, votes prepared and never held. */
function unfinishedIn({ agenda, drafts, votes }: MeetingState): number {
  const items = valuesOf(agenda.items).filter(
    ({ status, id }) => isOpen(status) && siblingsOf(agenda, id).length === 0,
  );
  const texts = valuesOf(drafts.drafts).filter(
    ({ kind, status }) => kind === 'consensus' && (status === 'writing' || status === 'cutting'),
  );
  const waiting = votes.prepared.filter((id) => getIn(votes.votes, id)?.status === 'prepared');
  return items.length + texts.length + waiting.length;
}

function standingOf(item: { readonly status: string } | undefined): 'there' | 'removed' | null {
  if (item === undefined) return null;
  return item.status === 'removed' ? 'removed' : 'there';
}
