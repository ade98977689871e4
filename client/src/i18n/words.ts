import type accounts from './zh-CN/accounts.json';
import type agenda from './zh-CN/agenda.json';
import type attendance from './zh-CN/attendance.json';
import type attendanceStaff from './zh-CN/attendance-staff.json';
import type check from './zh-CN/check.json';
import type clauses from './zh-CN/clauses.json';
import type clausesDesk from './zh-CN/clauses-desk.json';
import type clausesStaff from './zh-CN/clauses-staff.json';
import type comments from './zh-CN/comments.json';
import type commitments from './zh-CN/commitments.json';
import type commitmentsStaff from './zh-CN/commitments-staff.json';
import type drafts from './zh-CN/drafts.json';
import type draftsStaff from './zh-CN/drafts-staff.json';
import type draftsWriting from './zh-CN/drafts-writing.json';
import type entitlements from './zh-CN/entitlements.json';
import type errors from './zh-CN/errors.json';
import type join from './zh-CN/join.json';
import type life from './zh-CN/life.json';
import type materials from './zh-CN/materials.json';
import type materialsStaff from './zh-CN/materials-staff.json';
import type meetings from './zh-CN/meetings.json';
import type minutes from './zh-CN/minutes.json';
import type office from './zh-CN/office.json';
import type opinions from './zh-CN/opinions.json';
import type opinionsStaff from './zh-CN/opinions-staff.json';
import type ownData from './zh-CN/own-data.json';
import type papers from './zh-CN/papers.json';
import type people from './zh-CN/people.json';
import type prints from './zh-CN/prints.json';
import type room from './zh-CN/room.json';
import type screen from './zh-CN/screen.json';
import type screenStaff from './zh-CN/screen-staff.json';
import type staff from './zh-CN/staff.json';
import type ui from './zh-CN/ui.json';
import type verify from './zh-CN/verify.json';
import type votes from './zh-CN/votes.json';
import type votesLive from './zh-CN/votes-live.json';
import type votesSecret from './zh-CN/votes-secret.json';
import type votesStaff from './zh-CN/votes-staff.json';
import type votesTogether from './zh-CN/votes-together.json';
import type votesWho from './zh-CN/votes-who.json';

/** The words of the product by feature: a new file is made known here, and its keys are checked from then on. */
interface Words {
  accounts: typeof accounts;
  agenda: typeof agenda;
  attendance: typeof attendance;
  'attendance-staff': typeof attendanceStaff;
  check: typeof check;
  clauses: typeof clauses;
  'clauses-desk': typeof clausesDesk;
  'clauses-staff': typeof clausesStaff;
  comments: typeof comments;
  commitments: typeof commitments;
  'commitments-staff': typeof commitmentsStaff;
  drafts: typeof drafts;
  'drafts-staff': typeof draftsStaff;
  'drafts-writing': typeof draftsWriting;
  entitlements: typeof entitlements;
  errors: typeof errors;
  join: typeof join;
  life: typeof life;
  materials: typeof materials;
  'materials-staff': typeof materialsStaff;
  meetings: typeof meetings;
  minutes: typeof minutes;
  office: typeof office;
  opinions: typeof opinions;
  'opinions-staff': typeof opinionsStaff;
  'own-data': typeof ownData;
  papers: typeof papers;
  people: typeof people;
  prints: typeof prints;
  room: typeof room;
  screen: typeof screen;
  'screen-staff': typeof screenStaff;
  staff: typeof staff;
  ui: typeof ui;
  verify: typeof verify;
  votes: typeof votes;
  'votes-live': typeof votesLive;
  'votes-secret': typeof votesSecret;
  'votes-together': typeof votesTogether;
  /** For the office's pages only: phones do without. */
  'votes-staff': typeof votesStaff;
  'votes-who': typeof votesWho;
}

export type Namespace = keyof Words;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui';
    resources: Words;
    returnNull: false;
  }
}
