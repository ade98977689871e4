import {
  type MeetingId,
  minutesApi,
  type PaperName,
  type PaperType,
} from '@haoshangliang/shared/wire';

/** Where a paper of the meeting is as a file. */
export function filePath(meeting: MeetingId, paper: PaperName, type: PaperType): string {
  return minutesApi.readPaper.path
    .replace(':meeting', meeting)
    .replace(':paper', paper)
    .replace(':type', type);
}

/** Where the file of an issue is, also of one that has been corrected since. */
export function issuePath(meeting: MeetingId, seq: number, type: PaperType): string {
  return minutesApi.readIssue.path
    .replace(':meeting', meeting)
    .replace(':seq', `${seq}`)
    .replace(':type', type);
}
