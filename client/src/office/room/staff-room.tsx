import type { AccountId } from '@haoshangliang/shared/kernel';
import { Columns } from './columns.tsx';
import { Header } from './header.tsx';
import styles from './staff-room.module.css';
import { StepBar } from './step-bar.tsx';
import { useRoomView } from './use-room-view.ts';

/** The room of those who hold the meeting: what is at hand in the middle, what comes next at the bottom. */
export function StaffRoom({ account }: { readonly account: AccountId }) {
  const { view, choose } = useRoomView(account);
  return (
    <div className={styles.room}>
      <Header view={view} choose={choose} />
      <Columns key={view} view={view} />
      <StepBar account={account} />
    </div>
  );
}
