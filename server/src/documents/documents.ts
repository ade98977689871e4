import {
  countCharacters,
  type DocumentAuthorsAnswer,
  type DocumentJson,
  type DocumentViewAnswer,
  documentLimits,
} from '@haoshangliang/shared/documents';
import { type Draft, documentName } from '@haoshangliang/shared/features/drafts';
import { idOf } from '@haoshangliang/shared/kernel';
import type { StreamEvent } from '@haoshangliang/shared/meeting';
import type { MeetingId } from '@haoshangliang/shared/wire';
import * as z from 'zod/mini';
import type { StandingChange } from '../meetings/standing.ts';
import { type CommentOfDraft, commentsOn } from './comments-on.ts';
import { type FrozenText, findCut, keepCut } from './cuts.ts';
import type { DocumentHost } from './document-host.ts';
import { DocumentHosts, type DocumentHostsDeps, type Templates } from './document-hosts.ts';
import { type Admitted, type JudgeDeps, judge, type Visit } from './judge.ts';
import type { Line, Member } from './member.ts';
import type { OwnWriting } from './own-writing.ts';
import { Visits } from './visits.ts';

export type DocumentsDeps = Omit<DocumentHostsDeps, 'templates'> &
  JudgeDeps & { readonly templates?: Templates };

const onDraft = z.object({ draft: idOf('draft') });

/** A connection that has been let in. */
export interface Entry {
  receive(frame: Uint8Array): void;
  leave(): void;
}

export type Refused = 'notAllowed' | 'notFound';

/** What was frozen, as the meeting recorded it. */
export interface VersionText extends FrozenText {
  readonly version: number;
  readonly epoch: number;
  readonly at: number;
}

/** The texts of all meetings, as the rest of the server sees them. */
export class Documents {
  readonly #deps: DocumentsDeps;
  readonly #hosts: DocumentHosts;
  readonly #visits: Visits;
  /** Counts what may have changed somebody's right, so that nobody comes in on what held a moment ago. */
  #changes = 0;

  constructor(deps: DocumentsDeps) {
    this.#deps = deps;
    this.#hosts = new DocumentHosts({ ...deps, templates: deps.templates ?? {} });
    this.#visits = new Visits(deps);
    deps.doors.onChange((change) => this.#judgeAgain(change));
  }

  /** Whoever is let in gets a way to enter, to be used in the same turn. Rejects if the text cannot be read. */
  async knock(visit: Visit): Promise<((line: Line) => Entry) | Refused> {
    for (;;) {
      const before = this.#changes;
      const verdict = await judge(visit, this.#deps);
      if (typeof verdict === 'string') return verdict;
      const host = await this.#hosts.open({ ...verdict, meeting: visit.meeting });
      if (this.#changes === before) return (line) => this.#enter(host, { visit, ...verdict }, line);
    }
  }

  /** The text for somebody who follows it: what changed after `rev`, or all of it. */
  async read(visit: Visit, rev: number): Promise<DocumentViewAnswer | Refused> {
    const verdict = await judge(visit, this.#deps);
    if (typeof verdict === 'string') return verdict;
    const { name } = verdict;
    const host = await this.#hosts.open({ ...verdict, meeting: visit.meeting });
    return { doc: name.draft, epoch: name.epoch, ...host.view.answer(rev) };
  }

  /** Who wrote which part of the text, for those who write it. */
  async authors(visit: Visit): Promise<DocumentAuthorsAnswer | Refused> {
    const verdict = await judge(visit, this.#deps);
    if (typeof verdict === 'string') return verdict;
    if (verdict.visitor.access === 'read') return 'notAllowed';
    const { name } = verdict;
    const host = await this.#hosts.open({ ...verdict, meeting: visit.meeting });
    return { doc: name.draft, epoch: name.epoch, blocks: host.authors() };
  }

  /** What is said about the draft's passages, for those who write it. */
  async comments(visit: Visit): Promise<CommentOfDraft[] | Refused> {
    const verdict = await judge(visit, this.#deps);
    if (typeof verdict === 'string') return verdict;
    if (verdict.visitor.access === 'read') return 'notAllowed';
    return commentsOn(verdict.draft, await this.#deps.meetings.state(visit.meeting));
  }

  /** A frozen version, whole. Throws where what is stored is not what the meeting recorded. */
  async version(
    visit: Omit<Visit, 'document'>,
    draft: Draft['id'],
    version: number,
  ): Promise<VersionText | Refused> {
    const verdict = await judge({ ...visit, document: documentName(draft, 1) }, this.#deps);
    if (typeof verdict === 'string') return verdict;
    const recorded = verdict.draft.versions[version - 1];
    if (recorded === undefined) return 'notFound';
    const { epoch, hash, at } = recorded;
    const found = await findCut(this.#deps.storage.tables, documentName(draft, epoch));
    if (found === null || found.hash !== hash)
      throw new Error(`Version ${version} of ${draft} is not what was recorded`);
    return { ...found, version, epoch, at };
  }

  /** The text as it is on disk, for the server's own work: who may see it is judged by whoever asks. */
  async present(meeting: MeetingId, draft: Draft): Promise<DocumentJson> {
    const host = await this.#hosts.open(presentOf(meeting, draft));
    return { type: 'doc', content: host.view.answer(-1).blocks.map(({ json }) => json) };
  }

  /**
   * Puts blocks into a text that is being written, for the server's own work; false where that is not possible: the text
   * is not written at the moment, or would become too long. Resolves when they are on disk.
   */
  async write(meeting: MeetingId, draft: Draft, writing: OwnWriting): Promise<boolean> {
    const host = await this.#hosts.open(presentOf(meeting, draft));
    const blocks = writing.puts.map(({ block }) => block);
    const { characters } = host.view.answer(host.view.rev);
    if (characters + countCharacters(blocks) > documentLimits.characters) return false;
    if (!(await host.write(writing))) return false;
    const order = new Set(host.view.answer(-1).order);
    return blocks.every(({ attrs }) => order.has(attrs.id ?? ''));
  }

  /** Ends the writing of the draft's present epoch and keeps its text; resolves when that is on disk. */
  async freeze(meeting: MeetingId, draft: Draft): Promise<FrozenText> {
    const { storage, clock } = this.#deps;
    const host = await this.#hosts.open(presentOf(meeting, draft));
    const origin = {
      document: documentName(draft.id, draft.epoch),
      meeting,
      title: draft.title ?? '',
      at: clock.now(),
    };
    return await keepCut(storage.tables, await host.cut(), origin);
  }

  /** Nothing is left of the draft's texts when this resolves, in the files either: who wrote, what was refused, all of it. */
  async destroy({ id, epoch }: Draft): Promise<void> {
    for (let one = 1; one <= epoch; one++) {
      const name = documentName(id, one);
      await this.#hosts.putAway(name);
      await this.#deps.storage.documents.destroy(name);
    }
  }

  /** The freeze has been given up: the draft is written again. */
  thaw(draft: Draft['id']): void {
    for (const host of this.#hosts.loaded(null)) if (host.name.startsWith(`${draft}.`)) host.thaw();
  }

  /** To be called in the turn in which the events were kept. */
  follow(meeting: MeetingId, events: readonly StreamEvent[]): void {
    for (const { type, data } of events) {
      if (type === 'drafts/freeze-released') this.thaw(onDraft.parse(data).draft);
    }
    if (events.some(({ type }) => type.startsWith('drafts/') || type.startsWith('life/'))) {
      this.#judgeAgain({ meeting });
    }
  }

  async close(): Promise<void> {
    await this.#hosts.close();
  }

  #enter(host: DocumentHost, admitted: Admitted & { visit: Visit }, line: Line): Entry {
    const { metrics } = this.#deps;
    const member: Member = this.#visits.enter(host, admitted, line);
    metrics.documentLines(1);
    return {
      receive: (frame) => host.receive(member, frame),
      leave: () => {
        metrics.documentLines(-1);
        member.leave();
      },
    };
  }

  #judgeAgain(change: StandingChange): void {
    this.#changes += 1;
    for (const host of this.#hosts.loaded(change.meeting))
      void this.#visits.judgeAgain(host, change);
  }
}

function presentOf(meeting: MeetingId, draft: Draft) {
  return { meeting, draft, name: { draft: draft.id, epoch: draft.epoch } };
}
