import { sql } from 'kysely';
import type { Tables } from '../ports/tables.ts';
import type { DocumentTools } from './document-tools.ts';
import type { Culprit } from './rebuild.ts';

/** What is kept: so many of one document, so many of all, so many bytes of each. */
const kept = { perDocument: 20, together: 1_000, bytes: 16 * 1024 } as const;

/** Writes at once of one document; whatever is refused meanwhile is counted and not kept. */
const mostUnderWay = 4;

interface RefusalsParts extends DocumentTools {
  readonly document: string;
}

/** What was not let in: all of it counted, the last of it kept for whoever looks into it. */
export class Refusals {
  readonly #tables: Tables;
  readonly #parts: RefusalsParts;
  #underWay = 0;

  constructor(tables: Tables, parts: RefusalsParts) {
    this.#tables = tables;
    this.#parts = parts;
  }

  take(culprit: Culprit): void {
    const { document, log, metrics } = this.#parts;
    const { violation } = culprit;
    const { device } = culprit.member.visitor;
    metrics.editRefused(violation);
    log.warn({ document, device, violation }, 'edit refused');
    if (this.#underWay >= mostUnderWay) return;
    this.#underWay += 1;
    this.#keep(culprit)
      .catch((error: unknown) => log.warn({ document, err: error }, 'refusal not kept'))
      .finally(() => {
        this.#underWay -= 1;
      });
  }

  async #keep({ member, violation, bytes }: Culprit): Promise<void> {
    const { db } = this.#tables;
    const { document, clock } = this.#parts;
    const { device, seat } = member.visitor;
    const row = { document, device, seat, violation, size: bytes.length, at: clock.now() };
    const numbers = db.selectFrom('document_refusal').select('number').orderBy('number', 'desc');
    const last = (query: typeof numbers, most: number) =>
      sql<number>`coalesce((${query.limit(1).offset(most - 1)}), 0)`;
    const own = last(numbers.where('document', '=', document), kept.perDocument);
    await this.#tables.write(
      db.insertInto('document_refusal').values({ ...row, bytes: bytes.slice(0, kept.bytes) }),
      db.deleteFrom('document_refusal').where('document', '=', document).where('number', '<', own),
      db.deleteFrom('document_refusal').where('number', '<', last(numbers, kept.together)),
    );
  }
}
