import type { Draft } from '@haoshangliang/shared/features/drafts';
import type { Refusal } from '@haoshangliang/shared/wire';
import { useState } from 'react';
import { useEditorOf } from '../../../features/drafts/staff/index.ts';
import { useSession } from '../../../sync/use-meeting.tsx';
import { askOutside } from './ask-outside.ts';
import { rewordedBlock, withChange } from './carry-over.ts';
import { type Change, differences, type Outside } from './differences.ts';

type Editor = NonNullable<ReturnType<typeof useEditorOf>>;

/** A file that is being compared with the text of this page; what is left to choose is worked out anew each time. */
export function useOutside(draft: Draft) {
  const { meeting } = useSession();
  const editor = useEditorOf(draft);
  const [outside, setOutside] = useState<Outside | null>(null);
  const [changes, setChanges] = useState<readonly Change[]>([]);
  const [left, leaveOut] = useState<ReadonlySet<string>>(new Set());
  const [taken, setTaken] = useState(0);
  const [isGone, setGone] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const compare = async (file: File) => {
    setBusy(true);
    const answer = await askOutside(meeting, file);
    setBusy(false);
    const read = 'code' in answer ? null : answer;
    setRefusal('code' in answer ? answer : null);
    setOutside(read);
    setTaken(0);
    setGone(false);
    leaveOut(new Set());
    setChanges(read === null || editor === null ? [] : openChanges(editor, read));
  };
  const take = (chosen: readonly Change[]) => {
    if (editor === null || outside === null) return;
    const count = chosen.filter((change) => carry(editor, change)).length;
    setTaken(taken + count);
    setGone(count < chosen.length);
    setChanges(openChanges(editor, outside));
  };
  const open = changes.filter((change) => !left.has(keyOf(change)));
  const leave = (change: Change) => leaveOut(new Set([...left, keyOf(change)]));
  return {
    outside,
    open,
    taken,
    isGone,
    refusal,
    busy,
    compare,
    take,
    leave,
    canTake: editor !== null,
  };
}

/** By what it says: it stays known when the text moves around it. */
export const keyOf = (change: Change) => JSON.stringify(change);

function openChanges(editor: Editor, { lines }: Outside): Change[] {
  return differences(editor.now().content, lines);
}

/** As an edit of whoever is at this page, which they can undo; false where the text has moved on. */
function carry(editor: Editor, change: Change): boolean {
  if (change.kind === 'reworded') {
    const words = rewordedBlock(editor.now(), change);
    return words !== null && editor.reword(change.line.block ?? '', words);
  }
  const next = withChange(editor.now(), change);
  return next !== null && editor.putBack(next);
}
