import {
  type copyApi,
  type deskApi,
  type documentApi,
  emptyPaperSettings,
  type minutesApi,
  type paperApi,
  type rosterApi,
  type voteApi,
  type wordsApi,
} from '@haoshangliang/shared/wire';
import {
  byAccount,
  byDuty,
  type Calls,
  everybody,
  forAccounts,
  nothing,
  ofMeeting,
  ofRoot,
  ofSeat,
} from './foreign-call.ts';
import { person, type TwoHalls } from './two-halls.ts';

const bytes = 'application/octet-stream';

export const desk: Calls<typeof deskApi> = {
  door: { sent: ofMeeting, answers: byAccount },
  setDoor: { sent: ({ meeting }) => ({ meeting, open: false }), answers: byAccount },
  chooseAddress: {
    sent: ({ meeting }) => ({ meeting, address: 'http://evil.example' }),
    answers: { ...byAccount, noDuty: 'malformed' },
  },
  renewCode: { sent: ofMeeting, answers: byAccount },
  renewSharedLink: { sent: ofMeeting, answers: byAccount },
  startReachCheck: { sent: ofMeeting, answers: byAccount },
  reachCheck: {
    sent: ({ meeting, check }) => ({ meeting, check }),
    answers: byAccount,
    mixed: 'not-found',
  },
  names: { sent: ofMeeting, answers: byAccount },
  changeName: {
    sent: (hall) => ({
      ...ofSeat(hall),
      ...{ displayName: '别人', fullName: null, room: null, phone: null },
    }),
    answers: byAccount,
    mixed: 'not-found',
  },
  invitations: { sent: ofMeeting, answers: byAccount },
  markInvited: {
    sent: (hall) => ({ ...ofSeat(hall), invited: true }),
    answers: byAccount,
    mixed: 'not-found',
  },
  renewPersonalLink: { sent: ofSeat, answers: byAccount, mixed: 'not-found' },
};

const newHousehold = (hall: TwoHalls) => ({ ...ofSeat(hall), household: '12' });
const ofList = ({ meeting, list, reading }: TwoHalls) => ({ meeting, list, ...reading });

export const roster: Calls<typeof rosterApi> = {
  rosterHelp: { sent: nothing, answers: forAccounts },
  readRoster: {
    sent: ({ meeting }) => ({ meeting, source: { kind: 'text', text: '姓名\n假名' } }),
    answers: byAccount,
  },
  // A list is of whoever read it, whatever else they may do in the meeting.
  previewRoster: {
    sent: ofList,
    answers: { ...byAccount, noDuty: 'import-gone' },
    mixed: 'import-gone',
  },
  takeRoster: {
    sent: (hall) => ({ ...ofList(hall), leaveOutErrors: true }),
    answers: { ...byAccount, noDuty: 'import-gone' },
    mixed: 'import-gone',
  },
  addPerson: { sent: ({ meeting }) => ({ meeting, ...person('假名') }), answers: byAccount },
  setHousehold: { sent: newHousehold, answers: byAccount, mixed: 'not-found' },
};

/** The text is one for staff. */
const outsideText = { ...everybody('not-allowed'), signedOut: 'not-signed-in' };
const outsideList = { ...everybody('not-found'), signedOut: 'not-signed-in' };

const ofText = ({ meeting, document }: TwoHalls) => ({ meeting, name: document });
const forReaders = { ...outsideText, noDuty: 'theirs' } as const;

export const documents: Calls<typeof documentApi> = {
  readDocument: { sent: ofText, answers: forReaders, mixed: 'not-found' },
  readAuthors: { sent: ofText, answers: forReaders, mixed: 'not-found' },
  readComments: { sent: ofText, answers: forReaders, mixed: 'not-found' },
  readVersion: {
    sent: ({ meeting, draft }) => ({ meeting, draft, version: '1' }),
    answers: { ...outsideText, noDuty: 'theirs' },
    mixed: 'not-found',
  },
};

const ofVote = ({ meeting, vote }: TwoHalls) => ({ meeting, vote });

export const votes: Calls<typeof voteApi> = {
  roll: { sent: ofVote, answers: byDuty, mixed: 'not-found' },
  list: { sent: ofVote, answers: outsideList, mixed: 'not-found' },
  live: { sent: ofVote, answers: outsideList, mixed: 'not-found' },
};

export const words: Calls<typeof wordsApi> = {
  eraseWords: {
    sent: ({ meeting, material }) => ({ meeting, what: { material }, sure: true }),
    answers: byAccount,
    mixed: 'not-found',
  },
};

export const copies: Calls<typeof copyApi> = {
  listCopies: { sent: nothing, answers: ofRoot },
  makeCopy: { sent: nothing, answers: ofRoot },
  readCopy: { sent: ({ copy }) => ({ name: copy }), answers: ofRoot },
  restore: { sent: nothing, type: bytes, answers: everybody('setup-link-invalid') },
};

/** Asked of the meeting's doors, whoever asks. */
export const forWriters = {
  ...everybody('not-admitted'),
  ...{ signedOut: 'not-signed-in', noDuty: 'not-allowed', resident: 'not-allowed' },
};

export const minutes: Calls<typeof minutesApi> = {
  readMinutes: { sent: ofMeeting, answers: forWriters },
  readMinutesDocx: { sent: ofMeeting, answers: forWriters },
  readMinutesDesk: { sent: ofMeeting, answers: forWriters },
  carryIntoMinutes: {
    sent: ({ meeting }) => ({ meeting, seqs: [1], after: null }),
    answers: forWriters,
  },
  takeIntoMinutes: {
    sent: ({ meeting }) => ({ meeting, blocks: ['0123456789'] }),
    answers: forWriters,
  },
  listAnswerLinks: { sent: ofMeeting, answers: forWriters },
  listIssues: { sent: ofMeeting, answers: forWriters },
  findNumber: { sent: ({ meeting }) => ({ meeting, number: '第3期' }), answers: forWriters },
  readIssue: {
    sent: ({ meeting }) => ({ meeting, seq: '1', type: 'docx' }),
    answers: forWriters,
  },
  readRecord: { sent: ofMeeting, answers: forWriters },
  listPapers: { sent: ofMeeting, answers: forWriters },
  readPaper: {
    sent: ({ meeting }) => ({ meeting, paper: 'minutes', type: 'docx' }),
    answers: forWriters,
  },
};

export const papers: Calls<typeof paperApi> = {
  readPaperSettings: { sent: (hall) => ({ office: hall.office }), answers: byAccount },
  changePaperSettings: {
    sent: (hall) => ({ office: hall.office, settings: emptyPaperSettings }),
    answers: byAccount,
  },
};
