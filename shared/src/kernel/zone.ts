/** Meetings are held in China, which has one time; a phone or an office's machine may be set up for another. */
export const meetingZone = 'Asia/Shanghai';
/** That zone as typed dates are read: eight hours ahead, and no summer time. */
export const zoneOffset = '+08:00';

/** A moment moved so that its UTC parts are what a clock in the meeting's zone shows. */
export function wallClock(at: number): number {
  return at + 8 * 3_600_000;
}
