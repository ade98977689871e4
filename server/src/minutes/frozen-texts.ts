import type { CanonicalContent } from '@haoshangliang/shared/documents';
import {
  type Draft,
  documentName,
  type FrozenVersion,
} from '@haoshangliang/shared/features/drafts';
import { valuesOf } from '@haoshangliang/shared/kernel';
import type { MeetingState } from '@haoshangliang/shared/meeting';
import { findCut } from '../documents/cuts.ts';
import { textKey } from '../papers/text-key.ts';
import type { Tables } from '../ports/tables.ts';

/** What the frozen versions of the consensus texts say, by draft and version. */
export async function frozenTexts(
  tables: Tables,
  state: MeetingState,
): Promise<ReadonlyMap<string, CanonicalContent>> {
  const frozen = valuesOf(state.drafts.drafts)
    .filter(({ kind, status }) => kind === 'consensus' && status !== 'removed')
    .flatMap((draft) => draft.versions.map((version): [Draft, FrozenVersion] => [draft, version]));
  const texts = await Promise.all(
    frozen.map(async ([draft, version]) => {
      const cut = await findCut(tables, documentName(draft.id, version.epoch));
      return cut === null || cut.hash !== version.hash
        ? []
        : ([[textKey(draft.id, version.version), cut.content]] as const);
    }),
  );
  return new Map(texts.flat());
}
