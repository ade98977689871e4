export { useMaterialsTab } from './materials-tab.tsx';
