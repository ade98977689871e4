import {
  Bold,
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
import styles from './writing.module.css';

const icons: Readonly<Record<ToolName, LucideIcon>> = {
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

/** After the WAI-ARIA pattern: one stop for the tab key, arrows between the tools. */
export function Toolbar({ state, use, leave, ref }: ToolbarProps) {
  const { t } = useTranslation('drafts-writing');
  const [current, setCurrent] = useState<ToolName>('paragraph');
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === 'Escape') return leave();
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = toolNames.indexOf(current) + step + toolNames.length;
    const next = toolNames[at % toolNames.length] ?? current;
    setCurrent(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-tool="${next}"]`)?.focus();
  };
  return (
    <div
      ref={ref}
      className={styles.toolbar}
      role="toolbar"
      aria-label={t('tools.label')}
      onKeyDown={move}
    >
      {toolNames.map((name) => (
        <Tool
          key={name}
          name={name}
          isStop={name === current}
          pressed={isOn(name, state)}
          disabled={!canUse(name, state)}
          press={() => {
            setCurrent(name);
            use(name);
          }}
        />
      ))}
    </div>
  );
}

interface ToolProps {
  readonly name: ToolName;
  readonly isStop: boolean;
  readonly pressed: boolean | null;
  readonly disabled: boolean;
  readonly press: () => void;
}

function Tool({ name, isStop, pressed, disabled, press }: ToolProps) {
  const { t } = useTranslation('drafts-writing');
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
