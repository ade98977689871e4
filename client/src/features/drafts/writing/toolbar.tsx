import {
  Bold,
  Ellipsis,
  Heading1,
  Heading2,
  Italic,
  Link,
  List,
  ListOrdered,
  type LucideIcon,
  MessageSquarePlus,
  MessageSquareQuote,
  Pilcrow,
  Quote,
  Redo2,
  Search,
  Undo2,
} from 'lucide-react';
import type { EditorState } from 'prosemirror-state';
import { type KeyboardEvent, type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { classes, Hidden } from '../../../ui/layout.tsx';
import { canUse, isOn, type ToolName, toolNames } from './tools.ts';
import { useRoom } from './use-room.ts';
import styles from './writing.module.css';

const icons: Readonly<Record<ToolName | 'more', LucideIcon>> = {
  more: Ellipsis,
  paragraph: Pilcrow,
  heading: Heading1,
  subheading: Heading2,
  strong: Bold,
  em: Italic,
  ordered: ListOrdered,
  bullets: List,
  quote: Quote,
  link: Link,
  reference: MessageSquareQuote,
  comment: MessageSquarePlus,
  find: Search,
  undo: Undo2,
  redo: Redo2,
};

interface ToolbarProps {
  readonly state: EditorState;
  readonly use: (tool: ToolName) => void;
  /** Escape: back to the text. */
  readonly leave: () => void;
  readonly ref: Ref<HTMLDivElement>;
}

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** Opens and closes the rest of the tools. */
const more = 'more';
type Stop = ToolName | typeof more;

/** One row, and the rest on demand. */
function useShown() {
  const [open, setOpen] = useState(false);
  const { row, room } = useRoom();
  const isCut = room < toolNames.length;
  const rest = open ? toolNames.slice(room - 1) : [];
  const shown: readonly Stop[] = isCut
    ? [...toolNames.slice(0, room - 1), more, ...rest]
    : toolNames;
  return { row, shown, open, setOpen };
}

/** After the WAI-ARIA pattern: one stop for the tab key, arrows between the tools. */
export function Toolbar({ state, use, leave, ref }: ToolbarProps) {
  const { t } = useTranslation('drafts-writing');
  const [current, setCurrent] = useState<Stop>('undo');
  const { row, shown, open, setOpen } = useShown();
  const stop = shown.includes(current) ? current : 'undo';
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === 'Escape') return leave();
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = shown[(shown.indexOf(stop) + step + shown.length) % shown.length] ?? stop;
    setCurrent(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-tool="${next}"]`)?.focus();
  };
  const press = (name: Stop) => {
    setCurrent(name);
    if (name === more) setOpen(!open);
    else use(name);
  };
  return (
    <div
      ref={ref}
      className={styles.toolbar}
      role="toolbar"
      aria-label={t('tools.label')}
      onKeyDown={move}
    >
      <div ref={row} className={styles.tools}>
        {shown.map((name) => (
          <Tool
            key={name}
            {...{ name, state, isStop: name === stop }}
            {...(name === more && { expanded: open })}
            press={() => press(name)}
          />
        ))}
      </div>
    </div>
  );
}

interface ToolProps {
  readonly name: Stop;
  readonly state: EditorState;
  readonly isStop: boolean;
  /** Of the button that opens the rest. */
  readonly expanded?: boolean;
  readonly press: () => void;
}

function Tool({ name, state, isStop, expanded, press }: ToolProps) {
  const { t } = useTranslation('drafts-writing');
  const pressed = name === more ? null : isOn(name, state);
  const disabled = name !== more && !canUse(name, state);
  const Icon = icons[name];
  return (
    <button
      type="button"
      data-tool={name}
      className={classes(styles.tool, pressed === true && styles.on)}
      title={t(`tools.${name}`)}
      tabIndex={isStop ? 0 : -1}
      {...(pressed === null ? {} : { 'aria-pressed': pressed })}
      aria-disabled={disabled}
      aria-expanded={expanded}
      // The text keeps the focus, and the phone its keyboard.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
      onClick={disabled ? undefined : press}
    >
      <Icon aria-hidden />
      <Hidden>{t(`tools.${name}`)}</Hidden>
    </button>
  );
}
