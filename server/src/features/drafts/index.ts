export { type CutDeps, cutDraft } from './cut-draft.ts';
