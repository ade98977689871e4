import type { Command, EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Announcer } from '../../../ui/announcer.tsx';
import { FindBar } from './find-bar.tsx';
import { charactersIn, partsOf } from './limit.ts';
import { LinkDialog } from './link-dialog.tsx';
import { PassageBar } from './passage-bar.tsx';
import { ReferenceDialog } from './reference-dialog.tsx';
import { insertReference } from './references.ts';
import { Length } from './save-words.tsx';
import { Toolbar } from './toolbar.tsx';
import { commands, linkAt, setLink, type ToolName } from './tools.ts';
import { useCovered } from './use-covered.ts';
import { type EditorProps, useEditor, useNumbers } from './use-editor.ts';
import styles from './writing.module.css';

/** The text to write in, with its tools above; `save` says how safe it is, and stays in sight wherever one writes. */
export function Editor({ draft, line, label, save }: EditorProps & { readonly save: ReactNode }) {
  const { t } = useTranslation('drafts-writing');
  const bar = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  useCovered(frame);
  const opened = useEditor({ draft, line, label }, () =>
    bar.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus(),
  );
  const { host, view, state, tooLong, passages } = opened;
  useNumbers(view, draft);
  const { finding, setFinding } = opened;
  const { use, dialog } = useTools(view, state, {
    find: () => setFinding(true),
    comment: () => void passages?.ask(),
  });
  return (
    <div ref={frame} className={styles.editor}>
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
      <div className={styles.foot}>
        {passages === null ? null : <PassageBar passages={passages} />}
        <div className={styles.length}>
          {save}
          {state === null ? null : (
            <Length
              characters={charactersIn(state.doc)}
              parts={partsOf(line.doc)}
              isFull={tooLong}
            />
          )}
          {tooLong ? <strong className={styles.nearly}>{t('tooLong')}</strong> : null}
        </div>
      </div>
      <Announcer words={tooLong ? t('tooLong') : ''} />
      {dialog}
    </div>
  );
}

/** What the toolbar does, and what it asks first. */
function useTools(
  view: EditorView | null,
  state: EditorState | null,
  beside: { readonly find: () => void; readonly comment: () => void },
) {
  const [asked, ask] = useState<'link' | 'reference' | null>(null);
  const use = (tool: ToolName) => {
    if (view === null) return;
    if (tool === 'link' || tool === 'reference') return ask(tool);
    if (tool === 'find' || tool === 'comment') return beside[tool]();
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
