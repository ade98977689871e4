export { closeCodes, type GeneralCode } from './codes.ts';
export { errorCodes } from './error-codes.ts';
export { type CaseFile, caseFile } from './http/case-file.ts';
export { type CopyInfo, copyApi, copyReasons, maxCopyBytes } from './http/copy-api.ts';
export { deskApi, type NameLine } from './http/desk-api.ts';
export { documentApi } from './http/document-api.ts';
export { doorApi } from './http/door-api.ts';
export {
  materialApi,
  maxFilePages,
  maxPageBytes,
  maxPageSide,
  maxPieces,
  pieceBytes,
} from './http/material-api.ts';
export { type MeetingRow, meetingApi } from './http/meeting-api.ts';
export { minutesApi, type PaperName, type PaperType } from './http/minutes-api.ts';
export { officeApi } from './http/office-api.ts';
export { type AccountInfo, type OfficeInfo, planForm } from './http/office-words.ts';
export { maxWordBytes, outsideApi } from './http/outside-api.ts';
export {
  emptyPaperSettings,
  numberForms,
  type PaperSettings,
  paperApi,
  paperSettingsSchema,
} from './http/paper-api.ts';
export { type QrPicture, qrPicture } from './http/qr-picture.ts';
export {
  type RosterField,
  type RosterPerson,
  type RosterPreview,
  type RosterProblem,
  type RosterTrouble,
  rosterApi,
  rosterFields,
  rosterProblems,
} from './http/roster-api.ts';
export type { Answered, AnswerOf, HttpRoute, InputOf } from './http/route.ts';
export { routes } from './http/routes.ts';
export { sessionApi } from './http/session-api.ts';
export { type RollLineInfo, voteApi } from './http/vote-api.ts';
export { wordsApi } from './http/words-api.ts';
export { parse } from './parse.ts';
export { parseCommand } from './parse-command.ts';
export {
  type ClientToServer,
  type CommandAnswer,
  type CommandRequest,
  commandSchema,
  type EventsMessage,
  type JoinAnswer,
  type JoinRequest,
  joinSchema,
  leaveSchema,
  type MeetingId,
  meetingIdSchema,
  type NamesAnswer,
  type NamesRequest,
  namesSchema,
  type OwnMessage,
  protocolVersion,
  type Refusal,
  type ServerToClient,
  socketMessages,
  type ViewerInfo,
} from './protocol.ts';
