import { linesOf } from '@haoshangliang/shared/documents';
import { type Draft, documentName } from '@haoshangliang/shared/features/drafts';
import { documentApi } from '@haoshangliang/shared/wire';
import { call } from '../../../sync/call.ts';
import { jittered } from '../../../sync/connection.ts';
import type { MeetingSession } from '../../../sync/meeting-session.ts';

/** What says nothing about the text itself: it is asked again. */
const mayPass = ['offline', 'too-fast', 'try-again'];

/** What was on its way may have got in: of these lines only those that are not in the text are missing. */
export async function missingLines(
  { meeting }: Pick<MeetingSession, 'meeting'>,
  { id, epoch }: Pick<Draft, 'id' | 'epoch'>,
  lines: readonly string[],
): Promise<string[]> {
  const written = lines.filter((text) => text.trim() !== '');
  if (written.length === 0) return [];
  for (;;) {
    const answer = await call(documentApi.readDocument, { name: documentName(id, epoch), meeting });
    if (answer.ok || !mayPass.includes(answer.code)) {
      const there = new Set(answer.ok ? answer.blocks.flatMap(({ json }) => linesOf(json)) : []);
      return written.filter((text) => !there.has(text));
    }
    await new Promise((resolve) => setTimeout(resolve, jittered(2_000)));
  }
}
