export { useEditorOf } from '../open-editor.ts';
export { describeDrafts, isFreezeSettled, reopenInstead } from './describe-drafts.ts';
export { useDraftStep, useUnfinishedDrafts } from './draft-step.ts';
export { DraftsColumn } from './drafts-column.tsx';
export { usePutIntoText, useWritableDraft } from './put-into-text.ts';
export type { PickPerson } from './writers.tsx';
export { useCarrying, useInsert, WritingDesk } from './writing-desk.tsx';
