import type { materialApi, outsideApi } from '@haoshangliang/shared/wire';
import { byAccount, type Calls, everybody, ofMeeting } from './foreign-call.ts';
import { forWriters } from './foreign-calls-inside.ts';

const bytes = 'application/octet-stream';

export const materials: Calls<typeof materialApi> = {
  beginFile: {
    sent: ({ meeting }) => ({ meeting, kind: 'picture', pages: 1 }),
    answers: byAccount,
  },
  // A file that is being brought is of whoever brings it.
  putPage: {
    sent: ({ meeting, file }) => ({ meeting, file, page: '1' }),
    type: bytes,
    answers: { ...byAccount, noDuty: 'file-gone' },
    mixed: 'file-gone',
  },
  putPiece: {
    sent: ({ meeting, file }) => ({ meeting, file, piece: '0' }),
    type: bytes,
    answers: { ...byAccount, noDuty: 'file-gone' },
    mixed: 'file-gone',
  },
  addMaterial: {
    sent: ({ meeting, file }) => ({ meeting, file, item: null, title: '假材料', sight: 'shown' }),
    answers: { ...byAccount, noDuty: 'file-not-whole' },
    mixed: 'file-gone',
  },
  attachPhoto: {
    sent: ({ meeting, file }) => ({
      ...{ meeting, file, title: '假照片', about: { kind: 'signature', version: 1 } },
    }),
    answers: { ...byAccount, noDuty: 'not-allowed' },
    mixed: 'file-gone',
  },
  readOriginal: {
    sent: ({ meeting, file }) => ({ meeting, file }),
    answers: { ...byAccount, noDuty: 'file-gone' },
    mixed: 'file-gone',
  },
  readPage: {
    sent: ({ meeting, paper }) => ({ meeting, file: paper, page: '1' }),
    answers: { ...everybody('not-found'), signedOut: 'not-signed-in', noDuty: 'theirs' },
    mixed: 'not-found',
  },
};

export const outside: Calls<typeof outsideApi> = {
  readOutside: { sent: ofMeeting, type: bytes, answers: forWriters },
};
