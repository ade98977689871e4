import type { MeetingId } from '@haoshangliang/shared/wire';
import type { DeviceId, Doors, Standing, StandingChange } from '../meetings/standing.ts';

interface Entry {
  readonly device: DeviceId;
  readonly meeting: MeetingId;
  readonly loading: Promise<Standing | null>;
  until: number;
  /** Undefined while it is being looked up. */
  standing: Standing | null | undefined;
}

/** Whoever has joined is judged anew when a change is announced and at no other time; what they send needs no more. */
const rememberedFor = 10 * 60_000;
const rememberedAtMost = 20_000;
const mostLookUps = 5;

/** Whether a change may concern somebody of whom this is known. */
export function concerns(
  change: StandingChange,
  who: { device: DeviceId; meeting: MeetingId; standing: Standing | null | undefined },
): boolean {
  if (change.meeting !== null && change.meeting !== who.meeting) return false;
  if (change.device === undefined && change.account === undefined) return true;
  if (change.device === who.device) return true;
  if (change.account === undefined) return false;
  return who.standing == null || who.standing.account === change.account;
}

/** What devices are in meetings, remembered until it may have changed. */
export class Standings {
  readonly #doors: Doors;
  readonly #now: () => number;
  readonly #entries = new Map<string, Entry>();

  constructor(doors: Doors, now: () => number) {
    this.#doors = doors;
    this.#now = now;
  }

  /** As it stands when this resolves: what changes while it is looked up is looked up again. */
  async of(device: DeviceId, meeting: MeetingId): Promise<Standing | null> {
    const key = `${device} ${meeting}`;
    for (let i = 0; i < mostLookUps; i++) {
      const entry = this.#fresh(key) ?? this.#load(key, device, meeting);
      entry.standing = await entry.loading.catch((error: unknown) => {
        this.#entries.delete(key);
        throw error;
      });
      entry.until = Math.min(entry.until, entry.standing?.until ?? entry.until);
      if (this.#entries.get(key) === entry) return entry.standing;
    }
    return this.#doors.standing(device, meeting);
  }

  /** Whether what was looked up is what the device still is. */
  isStill(device: DeviceId, meeting: MeetingId, standing: Standing): boolean {
    return this.#entries.get(`${device} ${meeting}`)?.standing === standing;
  }

  forget(change: StandingChange): void {
    for (const [key, entry] of this.#entries) {
      if (concerns(change, entry)) this.#entries.delete(key);
    }
  }

  #fresh(key: string): Entry | undefined {
    const entry = this.#entries.get(key);
    return entry !== undefined && entry.until > this.#now() ? entry : undefined;
  }

  #load(key: string, device: DeviceId, meeting: MeetingId): Entry {
    if (this.#entries.size >= rememberedAtMost) this.#entries.clear();
    const loading = this.#doors.standing(device, meeting);
    const until = this.#now() + rememberedFor;
    const entry: Entry = { device, meeting, loading, until, standing: undefined };
    this.#entries.set(key, entry);
    return entry;
  }
}
