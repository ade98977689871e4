import type { Facts, Id, Phase } from '../../kernel/index.ts';

export type OfficeId = Id<'office'>;

export const levels = [
  'province',
  'city',
  'district',
  'sub_district',
  'township',
  'community',
  'village',
] as const;
export const urgencies = ['routine', 'urgent'] as const;
export const modes = ['in_room', 'remote', 'hybrid'] as const;
/** real: counts; example: made up, shown as 示例; rehearsal: practice, shown as 演练. The latter two are never counted. */
export const marks = ['real', 'example', 'rehearsal'] as const;

export type Level = (typeof levels)[number];
export type Mark = (typeof marks)[number];

export interface Plan {
  readonly office: OfficeId;
  readonly level: Level;
  /** The office's own code for the kind of consultation, e.g. council, forum. */
  readonly sort: string;
  readonly urgency: (typeof urgencies)[number];
  readonly mode: (typeof modes)[number];
  readonly mark: Mark;
  /** Planned start, milliseconds since 1970. */
  readonly startsAt: number;
  /** Planned length in minutes. */
  readonly minutes: number;
}

export interface PlanWords {
  readonly title: string;
  readonly place: string;
  /** Field of public life, in the office's own words: 民生, 乡村振兴. */
  readonly field: string;
  /** What the quarrel is about; may be empty. */
  readonly background: string;
}

/** One stretch of the meeting between opening or resuming and adjourning or closing. */
export interface Sitting {
  readonly from: number;
  readonly to: number | null;
}

export interface LifeState {
  readonly phase: Phase;
  readonly plan: Plan | null;
  /** Null once erased. */
  readonly words: PlanWords | null;
  readonly sittings: readonly Sitting[];
  /** Seq of the event that issued the minutes last; kept while they are being corrected. */
  readonly issue: number | null;
  /** Seq of the event with which the minutes came into review last, sent there or recalled; null: they never did. */
  readonly reviewFrom: number | null;
  /** Has stood open for twelve hours: somebody forgot to close it. */
  readonly leftOpen: boolean;
  /** Why a closed meeting was reopened or an issued one recalled; the last reason given. */
  readonly reason: string | null;
  /** What the reason is about: the meeting's reopening, for all to read, or the minutes, for staff. */
  readonly reasonFor: 'meeting' | 'minutes' | null;
}

export interface LifeFacts extends Facts {
  /** What has been begun and not been brought to its end: items, texts and votes that wait. */
  unfinished(): number;
  readonly voteOpen: boolean;
  /** An agenda item has been started, an opinion raised: the opening was no mistake. */
  underWay(): boolean;
  /** Gates have been named for the minutes and their text, as it stands, is not signed. */
  unsigned(): boolean;
  /** The minutes are being written: what would be issued is not fixed. */
  unfrozen(): boolean;
}

export const initialLife: LifeState = {
  phase: 'planned',
  plan: null,
  words: null,
  sittings: [],
  issue: null,
  reviewFrom: null,
  leftOpen: false,
  reason: null,
  reasonFor: null,
};
