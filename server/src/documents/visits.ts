import { paletteSize } from '@haoshangliang/shared/documents';
import type { StandingChange } from '../meetings/standing.ts';
import type { Logger } from '../observability/logger.ts';
import type { DocumentHost } from './document-host.ts';
import { type Admitted, type JudgeDeps, judge, type Verdict, type Visit } from './judge.ts';
import type { CloseReason, Line, Member } from './member.ts';

export interface VisitsDeps extends JudgeDeps {
  readonly log: Logger;
}

/** Who is connected on the strength of what, and whether that still holds. */
export class Visits {
  readonly #deps: VisitsDeps;
  readonly #visits = new WeakMap<Member, Visit>();

  constructor(deps: VisitsDeps) {
    this.#deps = deps;
  }

  enter(
    host: DocumentHost,
    { visit, visitor }: { visit: Visit; visitor: Admitted['visitor'] },
    line: Line,
  ): Member {
    const person = { ...visitor.person, colour: freeColour(host, visit) };
    const member = host.join({ ...visitor, person }, line);
    this.#visits.set(member, visit);
    return member;
  }

  /** Judges those whom a change may concern; until that is done nothing they send is looked at. */
  async judgeAgain(host: DocumentHost, change: StandingChange): Promise<void> {
    const concerned = [...host.members].filter((member) => this.#isConcerned(member, change));
    for (const member of concerned) member.suspend();
    await Promise.all(concerned.map((member) => this.#judgeOne(host, member)));
  }

  #isConcerned(member: Member, change: StandingChange): boolean {
    const visit = this.#visits.get(member);
    if (visit === undefined || (change.meeting !== null && change.meeting !== visit.meeting))
      return false;
    // Which devices an account has is for the doors to say.
    return (
      change.device === undefined || change.account !== undefined || change.device === visit.device
    );
  }

  async #judgeOne(host: DocumentHost, member: Member): Promise<void> {
    const visit = this.#visits.get(member);
    if (visit === undefined || member.isGone) return;
    try {
      const why = reasonToLeave(member, await judge(visit, this.#deps));
      if (why === null) host.resume(member);
      else member.close(why);
    } catch (error) {
      this.#deps.log.warn(
        { document: visit.document, err: error },
        'right to a document could not be judged',
      );
      member.close('later');
    }
  }
}

function reasonToLeave({ visitor }: Member, verdict: Verdict): CloseReason | null {
  if (typeof verdict === 'string') return verdict;
  const { access, seat } = verdict.visitor;
  if (access === visitor.access && seat === visitor.seat) return null;
  if (visitor.access !== 'write') return access === 'write' ? 'restart' : null;
  if (access === 'write') return 'restart';
  return access === 'closed' ? 'frozen' : 'notAllowed';
}

/** The smallest that nobody else has; a browser keeps its own over a broken line. */
function freeColour(host: DocumentHost, { device }: Visit): number {
  const people = [...host.members].map(({ visitor }) => visitor);
  const own = people.find((visitor) => visitor.device === device);
  if (own !== undefined) return own.person.colour;
  const used = new Set(
    people.filter(({ access }) => access === 'write').map(({ person }) => person.colour),
  );
  const free = Array.from({ length: paletteSize }, (_, i) => i).find((colour) => !used.has(colour));
  return free ?? people.length % paletteSize;
}
