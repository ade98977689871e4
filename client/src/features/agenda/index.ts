export { AgendaList } from './agenda-list.tsx';
export { NowItem } from './now-item.tsx';
