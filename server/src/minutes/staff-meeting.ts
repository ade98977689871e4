import { type Rejection, reject } from '@haoshangliang/shared/kernel';
import { type MeetingId, minutesApi, parse } from '@haoshangliang/shared/wire';
import type { Request, Response } from 'express';
import type { MeetingHosts } from '../meetings/meeting-hosts.ts';
import type { DeviceId, Doors, Standing } from '../meetings/standing.ts';
import { statusOf } from '../office/statuses.ts';
import type { PaperBook } from '../papers/paper-book.ts';
import type { Press } from '../papers/press.ts';
import type { EventLog } from '../ports/event-log.ts';
import type { Tables } from '../ports/tables.ts';
import type { DeskDeps } from './desk.ts';
import type { MinutesDeps } from './minutes.ts';

export interface MinutesRoutesDeps extends MinutesDeps, Omit<DeskDeps, 'hosts'> {
  readonly doors: Doors;
  readonly press: Press;
  readonly log: Pick<EventLog, 'read'>;
  readonly tables: Tables;
  readonly papers: Pick<PaperBook, 'taken'>;
  readonly now: () => number;
  readonly hosts: MeetingHosts;
  /** Whose browser sent the cookies; null: nobody's that is known. */
  readonly deviceOf: (cookies: string | undefined) => Promise<{ readonly id: DeviceId } | null>;
  /** Milliseconds until this device may have another page or paper made; 0: now. */
  readonly waitFor: (device: DeviceId) => number;
}

export function writes({ rights }: Standing): boolean {
  return rights.some((right) => right === 'moderate' || right === 'record');
}

/** The meeting, for staff who lead it or write its record. */
export async function staffMeeting(
  deps: MinutesRoutesDeps,
  request: Request,
): Promise<MeetingId | Rejection> {
  const found = await staffInMeeting(deps, request);
  return 'ok' in found ? found : found.meeting;
}

/** The same, with what they may do in it. */
export async function staffInMeeting(
  { doors, deviceOf }: MinutesRoutesDeps,
  request: Request,
): Promise<{ readonly meeting: MeetingId; readonly standing: Standing } | Rejection> {
  const input = parse(minutesApi.readMinutes.input, {
    ...request.query,
    meeting: request.params['meeting'],
  });
  if (!input.ok) return input;
  const device = await deviceOf(request.headers.cookie);
  if (device === null) return reject('not-signed-in');
  const { meeting } = input.value;
  const standing = await doors.standing(device.id, meeting);
  if (standing === null) return reject('not-admitted');
  return writes(standing) ? { meeting, standing } : reject('not-allowed');
}

export function refuse(response: Response, refusal: Rejection): void {
  response.status(statusOf(refusal)).json(refusal);
}
