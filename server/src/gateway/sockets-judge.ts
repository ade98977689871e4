import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Doors, viewerInfo } from '../meetings/standing.ts';
import type { Logger } from '../observability/logger.ts';
import type { Member, Members } from './sockets-members.ts';
import type { Standings } from './sockets-standings.ts';

export interface JudgeDeps {
  readonly members: Members;
  readonly standings: Standings;
  readonly log: Logger;
}

/** Sockets judged in one turn of the event loop. */
const atOnce = 20;

/**
 * Whoever is somebody else now hears nothing more until it has joined again. A device that is named is put out at once;
 * where a whole meeting is named, only those for whom something did change.
 */
export function judgeOnChange(doors: Doors, deps: JudgeDeps): void {
  doors.onChange((change) => {
    deps.standings.forget(change);
    const members = deps.members.concernedBy(change);
    if (change.device !== undefined || change.account !== undefined) {
      for (const member of members) putOut(member, deps.members);
    } else {
      void judgeAll(members, deps);
    }
  });
}

async function judgeAll(members: readonly Member[], deps: JudgeDeps): Promise<void> {
  for (const [i, member] of members.entries()) {
    if (i % atOnce === atOnce - 1) await nextTurn();
    if (!(await isStillTheSame(member, deps))) putOut(member, deps.members);
  }
}

/** In doubt no: joining again is asked of the doors anew. */
async function isStillTheSame(member: Member, { standings, log }: JudgeDeps): Promise<boolean> {
  try {
    const standing = await standings.of(member.device, member.meeting);
    return standing !== null && viewerInfo(standing).key === viewerInfo(member.standing).key;
  } catch (error) {
    log.warn({ meeting: member.meeting, err: error }, 'standing could not be judged');
    return false;
  }
}

function putOut({ socket, meeting }: Member, members: Members): void {
  members.remove(socket, meeting);
  socket.emit('rejoin', { meeting });
}
