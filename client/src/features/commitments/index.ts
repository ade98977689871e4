export { useCommitmentsTab } from './commitments-tab.tsx';
