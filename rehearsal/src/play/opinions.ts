import type { Case, Opinion } from '../case/case-file.ts';
import { channelOf } from '../case/coverage.ts';
import { PlayFault } from '../line/browser.ts';
import { type Hall, itemOf, seatOf } from './hall.ts';

/** Everything said to one agenda item, in the order of its numbers: said, seconded, folded, judged. */
export async function sayAll(hall: Hall, itemNo: number): Promise<void> {
  const opinions = hall.file.opinions.filter(
    ({ agenda_no, channel }) => agenda_no === itemNo && channelOf(channel) !== undefined,
  );
  if (opinions.length === 0) return;
  for (const opinion of opinions) await say(hall, opinion);
  const ids = await idsOf(hall, opinions);
  for (const opinion of opinions) await second(hall, opinion, idIn(ids, opinion.no));
  for (const opinion of opinions) await tidy(hall, opinion, ids);
}

async function say(hall: Hall, opinion: Opinion): Promise<void> {
  const { speaker, stance, text } = opinion;
  const item = itemOf(hall, opinion.agenda_no);
  const channel = channelOf(opinion.channel);
  const phone = hall.phones.get(speaker);
  if (phone !== undefined && channel !== 'paper') {
    const raise = { type: 'opinions/raise-opinion', item, channel, stance, text };
    await phone.line.must(raise, { seat: phone.seat });
    return;
  }
  const author = seatOf(hall, speaker);
  const verbatim = isKeptVerbatim(hall.file, opinion.no);
  const record = { type: 'opinions/record-opinion', item, author, channel, stance, text, verbatim };
  await hall.secretary.line.must(record);
}

/** Who disagrees to the end is written down word for word. */
function isKeptVerbatim({ disagreements }: Case, no: number): boolean {
  return disagreements.some(({ from_opinions }) => from_opinions.includes(no));
}

/** Ids by number in the case, found by the author and the words. */
async function idsOf(hall: Hall, opinions: readonly Opinion[]): Promise<Map<number, string>> {
  const state = await hall.secretary.line.state();
  return new Map(
    opinions.map(({ no, speaker, text }): [number, string] => {
      const author = seatOf(hall, speaker);
      const found = state.opinions.opinions.find(
        (each) => each.author === author && each.text === text,
      );
      if (found === undefined) throw new PlayFault(`opinion ${no}`, 'staff do not see it');
      return [no, found.id];
    }),
  );
}

function idIn(ids: ReadonlyMap<number, string>, no: number): string {
  const id = ids.get(no);
  if (id === undefined) throw new PlayFault(`opinion ${no}`, 'not among those of its item');
  return id;
}

async function second(hall: Hall, { seconded_by }: Opinion, opinion: string): Promise<void> {
  for (const ref of seconded_by) {
    const phone = hall.phones.get(ref);
    if (phone === undefined) {
      const entry = { type: 'opinions/record-second', opinion, seat: seatOf(hall, ref) };
      await hall.secretary.line.must(entry);
    } else {
      await phone.line.must({ type: 'opinions/second', opinion }, { seat: phone.seat });
    }
  }
}

async function tidy(
  hall: Hall,
  { no, channel, speaker, merged_into, adoption }: Opinion,
  ids: ReadonlyMap<number, string>,
): Promise<void> {
  const { line } = hall.secretary;
  const opinion = idIn(ids, no);
  const isOwn = hall.phones.has(speaker) && channelOf(channel) !== 'paper';
  if (isOwn && isKeptVerbatim(hall.file, no)) {
    await line.must({ type: 'opinions/mark-verbatim', opinion, verbatim: true });
  }
  const into = merged_into === null ? undefined : ids.get(merged_into);
  if (into !== undefined) {
    await line.must({ type: 'opinions/merge-opinion', opinion, into });
  }
  if (adoption !== 'pending') {
    const reason = adoption === 'adopted' ? null : '演练';
    const judgement = { adoption, reason, instead: 'pending' };
    await line.must({ type: 'opinions/judge-opinion', opinion, ...judgement });
  }
}
