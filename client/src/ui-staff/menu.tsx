import type { ReactNode } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { iconLook, linkLook } from '../ui/button.tsx';
import styles from './menu.module.css';

export interface MenuEntry {
  readonly id: string;
  readonly words: string;
  press(): void;
}

interface ActionMenuProps {
  /** What is seen on the button; `label` is what is spoken, where that differs. */
  readonly children: ReactNode;
  readonly label?: string;
  readonly entries: readonly MenuEntry[];
  /** Without a frame, where many stand below one another. */
  readonly quiet?: boolean;
}

/** A button that opens a list of things to do. */
export function ActionMenu({ children, label, entries, quiet = false }: ActionMenuProps) {
  if (entries.length === 0) return null;
  return (
    <MenuTrigger>
      <Button
        className={quiet ? iconLook() : linkLook()}
        {...(label === undefined ? {} : { 'aria-label': label })}
      >
        {children}
      </Button>
      <Popover className={styles.popover ?? ''}>
        <Menu
          onAction={(key) => entries.find(({ id }) => id === key)?.press()}
          {...(label === undefined ? {} : { 'aria-label': label })}
        >
          {entries.map(({ id, words }) => (
            <MenuItem key={id} id={id} className={styles.item ?? ''}>
              {words}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
