import {
  copyApi,
  deskApi,
  documentApi,
  doorApi,
  type HttpRoute,
  materialApi,
  meetingApi,
  minutesApi,
  officeApi,
  outsideApi,
  paperApi,
  rosterApi,
  sessionApi,
  voteApi,
  wordsApi,
} from '@haoshangliang/shared/wire';
import { randomId } from '../meetings/random-id.ts';
import {
  byAccount,
  type Calls,
  everybody,
  type ForeignCall,
  forAccounts,
  forDevices,
  nothing,
  ofMeeting,
  ofSeat,
  type RouteTable,
} from './foreign-call.ts';
import * as files from './foreign-calls-files.ts';
import * as inside from './foreign-calls-inside.ts';
import { consent } from './lift-door.ts';
import { password, plan } from './office-people.ts';

const token = '0'.repeat(26);
/** Each try under another name, so that none is answered with the lock of the one before. */
const newLogin = () => randomId<'account'>().toLowerCase();

const session: Calls<typeof sessionApi> = {
  setupState: { sent: nothing, answers: everybody('served') },
  checkSetup: { sent: () => ({ token }), answers: everybody('setup-link-invalid') },
  setUp: {
    sent: () => ({
      token,
      office: { name: '假社区', level: 'community' },
      account: { login: 'second', name: '假', password },
    }),
    answers: everybody('setup-link-invalid'),
  },
  me: { sent: nothing, answers: { ...everybody('served'), noDuty: 'theirs' } },
  signIn: {
    sent: () => ({ login: newLogin(), password: 'wrong' }),
    answers: everybody('wrong-credentials'),
  },
  signOut: {
    sent: nothing,
    answers: { ...everybody('not-signed-in'), other: 'theirs', noDuty: 'theirs' },
  },
  changePassword: {
    sent: () => ({ current: 'wrong', next: password }),
    answers: {
      ...everybody('not-signed-in'),
      other: 'wrong-credentials',
      noDuty: 'wrong-credentials',
    },
  },
  recover: {
    sent: () => ({ login: newLogin(), code: token, next: password }),
    answers: everybody('recovery-code-wrong'),
  },
  resetAtConsole: {
    sent: ({ running }) => ({
      login: 'clerk',
      next: password,
      at: running.clock.now(),
      proof: token,
    }),
    answers: everybody('not-allowed'),
  },
  renewRecoveryCode: {
    sent: () => ({ current: 'wrong' }),
    answers: {
      ...everybody('not-signed-in'),
      other: 'wrong-credentials',
      noDuty: 'wrong-credentials',
    },
  },
};

const office: Calls<typeof officeApi> = {
  listOffices: { sent: nothing, answers: { ...forAccounts, noDuty: 'theirs' } },
  addOffice: {
    sent: (hall) => ({ parent: hall.office, name: '假社区', level: 'community' }),
    answers: byAccount,
  },
  machine: { sent: nothing, answers: forAccounts },
  listAccounts: { sent: nothing, answers: { ...forAccounts, noDuty: 'theirs' } },
  addAccount: {
    sent: (hall) => ({ office: hall.office, login: 'second', name: '假', password }),
    answers: byAccount,
  },
  disableAccount: { sent: ({ account }) => ({ account }), answers: byAccount },
  enableAccount: { sent: ({ account }) => ({ account }), answers: byAccount },
};

const meetings: Calls<typeof meetingApi> = {
  listMeetings: { sent: nothing, answers: { ...forAccounts, noDuty: 'theirs' } },
  listTemplates: { sent: nothing, answers: forAccounts },
  // Tells of the cases that come with the program, the meeting's own among them.
  listCases: { sent: nothing, answers: forAccounts },
  createMeeting: {
    sent: (hall) => ({
      ...{ office: hall.office, template: 'community-council', mark: 'real' },
      ...plan,
    }),
    answers: byAccount,
  },
  createFromCase: {
    sent: (hall) => ({
      ...{ office: hall.office, case: 'canghoujie_elevator', mark: 'rehearsal', startsAt: null },
    }),
    answers: byAccount,
  },
  rehearse: { sent: ofMeeting, answers: byAccount },
  meeting: { sent: ofMeeting, answers: byAccount },
  assignDuties: {
    sent: ({ meeting, account }) => ({ meeting, account, duties: [] }),
    answers: byAccount,
    // The account is one of the office above, which has to do with both.
    mixed: 'theirs',
  },
};

const door: Calls<typeof doorApi> = {
  openLink: {
    sent: ({ tokenRevoked }) => ({ token: tokenRevoked }),
    answers: everybody('link-invalid'),
  },
  enterCode: { sent: () => ({ code: 'zzzz-zzzz' }), answers: everybody('code-wrong') },
  // Read before anybody says who they are.
  notice: { sent: ofMeeting, answers: everybody('served') },
  takeSeat: {
    sent: ({ tokenRevoked }) => ({ token: tokenRevoked, consent, move: true }),
    answers: everybody('link-invalid'),
  },
  giveName: {
    sent: ({ meeting }) => ({ meeting, name: '102室业主', room: null, consent }),
    answers: { ...forDevices, noDuty: 'not-allowed' },
  },
  whoAmI: { sent: ofMeeting, answers: forDevices },
  // Whose seat it is not has nothing to give back, and is not told whose it is.
  leaveSeat: {
    sent: ofSeat,
    answers: { ...forDevices, noDuty: 'served', resident: 'served' },
    mixed: 'served',
  },
  withdrawConsent: { sent: ofMeeting, answers: forDevices },
};

function callsOf<T extends RouteTable>(api: T, calls: Calls<T>): [HttpRoute, ForeignCall][] {
  return Object.entries<HttpRoute>(api).map(([key, route]) => [route, calls[key] as ForeignCall]);
}

/** By route. Who adds a route says here who may not use it. */
export const foreignCalls: ReadonlyMap<HttpRoute, ForeignCall> = new Map([
  ...callsOf(sessionApi, session),
  ...callsOf(officeApi, office),
  ...callsOf(meetingApi, meetings),
  ...callsOf(doorApi, door),
  ...callsOf(deskApi, inside.desk),
  ...callsOf(rosterApi, inside.roster),
  ...callsOf(documentApi, inside.documents),
  ...callsOf(voteApi, inside.votes),
  ...callsOf(materialApi, files.materials),
  ...callsOf(wordsApi, inside.words),
  ...callsOf(copyApi, inside.copies),
  ...callsOf(minutesApi, inside.minutes),
  ...callsOf(outsideApi, files.outside),
  ...callsOf(paperApi, inside.papers),
]);
