import { Table } from 'react-aria-components';
export const found = Table;
