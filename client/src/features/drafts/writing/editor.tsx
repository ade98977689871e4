import type { DocumentJson } from '@haoshangliang/shared/documents';
import type { DraftId } from '@haoshangliang/shared/features/drafts';
import type { Command, EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Announcer } from '../../../ui/announcer.tsx';
import { editorPlace, type OpenEditor } from '../open-editor.ts';
import { useClauseNumbers } from '../use-clause-numbers.ts';
import { append, reword } from './block-edits.ts';
import { showNumbers } from './clause-numbers.ts';
import { openEditor } from './editing.ts';
import { FindBar } from './find-bar.tsx';
import { charactersIn, partsOf } from './limit.ts';
import { LinkDialog } from './link-dialog.tsx';
import { putBack } from './put-back.ts';
import { ReferenceDialog } from './reference-dialog.tsx';
import { insertReference } from './references.ts';
import { Length } from './save-words.tsx';
import type { TextLine } from './text-line.ts';
import { Toolbar } from './toolbar.tsx';
import {
  addParagraphs,
  blockAt,
  commands,
  insertWords,
  linkAt,
  setLink,
  type ToolName,
} from './tools.ts';
import { usePersonName } from './who-writes.tsx';
import styles from './writing.module.css';

interface EditorProps {
  readonly draft: DraftId;
  readonly line: TextLine;
  /** What the text is called. */
  readonly label: string;
}

/** The text to write in, with its tools above. */
export function Editor({ draft, line, label }: EditorProps) {
  const { t } = useTranslation('drafts-writing');
  const bar = useRef<HTMLDivElement>(null);
  const opened = useEditor({ draft, line, label }, () =>
    bar.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus(),
  );
  const { host, view, state, tooLong } = opened;
  useNumbers(view, draft);
  const { finding, setFinding } = opened;
  const { use, dialog } = useTools(view, state, () => setFinding(true));
  return (
    <div className={styles.editor}>
      {state === null ? null : (
        <Toolbar ref={bar} state={state} use={use} leave={() => view?.focus()} />
      )}
      {finding && view !== null && state !== null ? (
        <FindBar
          view={view}
          state={state}
          onClose={() => {
            setFinding(false);
            view.focus();
          }}
        />
      ) : null}
      <div ref={host} className={styles.paper} />
      <p className={styles.length}>
        {state === null ? null : (
          <Length characters={charactersIn(state.doc)} parts={partsOf(line.doc)} isFull={tooLong} />
        )}
        {tooLong ? <strong className={styles.nearly}>{t('tooLong')}</strong> : null}
      </p>
      <Announcer words={tooLong ? t('tooLong') : ''} />
      {dialog}
    </div>
  );
}

/** What the toolbar does, and what it asks first. */
function useTools(view: EditorView | null, state: EditorState | null, find: () => void) {
  const [asked, ask] = useState<'link' | 'reference' | null>(null);
  const use = (tool: ToolName) => {
    if (view === null) return;
    if (tool === 'link' || tool === 'reference') return ask(tool);
    if (tool === 'find') return find();
    commands[tool](view.state, view.dispatch, view);
    view.focus();
  };
  const close = () => ask(null);
  // Only once the dialog is gone can anything behind it have the focus.
  useEffect(() => (asked === null ? undefined : () => view?.focus()), [asked, view]);
  const give = (command: Command) => {
    close();
    if (view !== null) command(view.state, view.dispatch);
  };
  const dialogs = {
    link: state && (
      <LinkDialog href={linkAt(state)} give={(href) => give(setLink(href))} onClose={close} />
    ),
    reference: (
      <ReferenceDialog
        give={(reference, words) => give(insertReference(reference, words))}
        onClose={close}
      />
    ),
  };
  return { use, dialog: asked === null ? null : dialogs[asked] };
}

function useEditor({ draft, line, label }: EditorProps, toToolbar: () => void) {
  const { t } = useTranslation('drafts-writing');
  const host = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<EditorView | null>(null);
  const [state, setState] = useState<EditorState | null>(null);
  const [tooLong, setTooLong] = useState(false);
  const [finding, setFinding] = useState(false);
  const nameOf = usePersonName();
  // The editor lives as long as its line; what it asks of the page is always the newest.
  const latest = useRef({ nameOf, toToolbar, label: t('textLabel', { title: label }) });
  latest.current = { nameOf, toToolbar, label: t('textLabel', { title: label }) };
  useEffect(() => {
    if (host.current === null) return;
    const opened = openEditor({
      line,
      host: host.current,
      attributes: () => attributesFor(latest.current.label),
      nameOf: (client) => {
        const other = line.awareness.others().find((present) => present.client === client);
        return other === undefined ? '' : latest.current.nameOf(other.person);
      },
      changed: (next, before) => {
        setState(next);
        // It stays said until somebody has made room.
        if (before !== null && next.doc.content.size < before.doc.content.size) setTooLong(false);
      },
      tooLong: () => setTooLong(true),
      toToolbar: () => latest.current.toToolbar(),
      find: () => setFinding(true),
    });
    setView(opened);
    const leave = editorPlace.enter(handleOf(opened, draft, line));
    return () => {
      leave();
      opened.destroy();
      setView(null);
    };
  }, [draft, line]);
  return { host, view, state, tooLong, finding, setFinding };
}

/** What others on the page may do with the text. */
function handleOf(view: EditorView, draft: DraftId, line: TextLine): OpenEditor {
  return {
    draft,
    insert: (words) => {
      view.focus();
      return insertWords(words)(view.state, view.dispatch);
    },
    add: (text) => addParagraphs(text)(view.state, view.dispatch),
    reword: (block, text) => reword(view, block, text),
    putBack: (earlier) => putBack(view, earlier),
    now: () => view.state.doc.toJSON() as DocumentJson,
    append: (text) => append(view, line, text),
    block: () => blockAt(view.state),
  };
}

/** The meeting's numbers of the clauses, shown in the text. */
function useNumbers(view: EditorView | null, draft: DraftId): void {
  const numbers = useClauseNumbers(draft);
  useEffect(() => {
    if (view !== null) showNumbers(view, numbers);
  }, [view, numbers]);
}

function attributesFor(label: string): Record<string, string> {
  return {
    class: styles['prose'] ?? '',
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': label,
    spellcheck: 'false',
  };
}
