export { cutDraft } from './cut-draft.ts';
export { destroyTexts } from './destroy-texts.ts';
