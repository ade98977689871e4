export { cutDraft } from './cut-draft.ts';
