export { MaterialViewer } from '../material-viewer.tsx';
export { photoBringer } from './bring-file.ts';
export { describeMaterials } from './describe-materials.ts';
export { MaterialsCard } from './materials-card.tsx';
export { MaterialsDesk } from './materials-desk.tsx';
