import type { DocumentJson } from '@haoshangliang/shared/documents';
import type { DraftId } from '@haoshangliang/shared/features/drafts';
import type { EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { editorPlace, type OpenEditor } from '../open-editor.ts';
import { useClauseNumbers } from '../use-clause-numbers.ts';
import { append, reword } from './block-edits.ts';
import { CaretPlace } from './caret-place.ts';
import { showNumbers } from './clause-numbers.ts';
import { openEditor } from './editing.ts';
import { OpenPassages } from './open-passages.ts';
import { putBack } from './put-back.ts';
import type { TextLine } from './text-line.ts';
import { addParagraphs, insertWords } from './tools.ts';
import { usePersonName } from './who-writes.tsx';
import styles from './writing.module.css';

export interface EditorProps {
  readonly draft: DraftId;
  readonly line: TextLine;
  /** What the text is called. */
  readonly label: string;
}

/** An editor that lives as long as its line. */
export function useEditor({ draft, line, label }: EditorProps, toToolbar: () => void) {
  const { t } = useTranslation('drafts-writing');
  const host = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<EditorView | null>(null);
  const [state, setState] = useState<EditorState | null>(null);
  const [tooLong, setTooLong] = useState(false);
  const [finding, setFinding] = useState(false);
  const [passages, setPassages] = useState<OpenPassages | null>(null);
  const nameOf = usePersonName();
  // What it asks of the page is always the newest.
  const latest = useRef({ nameOf, toToolbar, label: t('textLabel', { title: label }) });
  latest.current = { nameOf, toToolbar, label: t('textLabel', { title: label }) };
  useEffect(() => {
    if (host.current === null) return;
    let beside: ReturnType<typeof besideOf> | null = null;
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
        beside?.look();
        // It stays said until somebody has made room.
        if (before !== null && next.doc.content.size < before.doc.content.size) setTooLong(false);
      },
      tooLong: () => setTooLong(true),
      toToolbar: () => latest.current.toToolbar(),
      find: () => setFinding(true),
      comment: () => void beside?.passages.ask(),
    });
    beside = besideOf(opened, line);
    setPassages(beside.passages);
    setView(opened);
    const leave = editorPlace.enter(handleOf(opened, { draft, line, ...beside }));
    return () => {
      leave();
      opened.destroy();
      setView(null);
      setPassages(null);
    };
  }, [draft, line]);
  return { host, view, state, tooLong, finding, setFinding, passages };
}

/** The meeting's numbers of the clauses, shown in the text. */
export function useNumbers(view: EditorView | null, draft: DraftId): void {
  const numbers = useClauseNumbers(draft);
  useEffect(() => {
    if (view !== null) showNumbers(view, numbers);
  }, [view, numbers]);
}

/** What follows the text while it is open. */
function besideOf(view: EditorView, line: TextLine) {
  const [passages, caret] = [new OpenPassages(view, line), new CaretPlace(view)];
  const look = () => {
    passages.look();
    caret.look();
  };
  return { passages, caret, look };
}

interface Handled {
  readonly draft: DraftId;
  readonly line: TextLine;
  readonly passages: OpenPassages;
  readonly caret: CaretPlace;
}

/** What others on the page do with the text. */
function handleOf(view: EditorView, { draft, line, passages, caret }: Handled): OpenEditor {
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
    block: () => caret.block(),
    show: (block) => caret.seek(block),
    passages,
  };
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
