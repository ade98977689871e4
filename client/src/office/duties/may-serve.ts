import type { AccountInfo, MeetingRow, OfficeInfo } from '@haoshangliang/shared/wire';

export type Duty = MeetingRow['duties'][number];

export const allDuties: readonly Duty[] = ['moderate', 'record', 'receive'];

/** Accounts that can be given a duty: enabled ones of the meeting's office and of those above it that are known here. */
export function mayServe(
  accounts: readonly AccountInfo[],
  offices: readonly OfficeInfo[],
  meetingOffice: OfficeInfo['id'],
): AccountInfo[] {
  const above = new Set<string>();
  for (let at: string | null = meetingOffice; at !== null && !above.has(at); ) {
    above.add(at);
    at = offices.find(({ id }) => id === at)?.parent ?? null;
  }
  return accounts.filter(({ office, disabled }) => !disabled && above.has(office));
}

/** The duties with one added or taken away, in their usual order. */
export function toggled(duties: readonly Duty[], duty: Duty): Duty[] {
  return allDuties.filter((each) => duties.includes(each) !== (each === duty));
}
