import type { Draft } from '@haoshangliang/shared/features/drafts';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type OutlineRow, useOutline, useTitleOf } from '../../../outline/index.ts';
import { type Action, useAction } from '../../../sync/use-meeting.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog, DialogEnd } from '../../../ui/dialog.tsx';
import { Check, SelectField, TextField } from '../../../ui/field.tsx';
import { Stack } from '../../../ui/layout.tsx';
import { RefusalNotice } from '../../../ui/refusal-notice.tsx';

const longestTitle = 60;

interface FrameProps {
  readonly heading: string;
  readonly children: React.ReactNode;
  readonly action: Action;
  readonly submit: (event: FormEvent) => void;
  readonly onClose: () => void;
}

function Frame({ heading, children, action, submit, onClose }: FrameProps) {
  const ui = useTranslation('ui').t;
  return (
    <Dialog title={heading} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <RefusalNotice refusal={action.refusal} onClose={action.clear} />
          {children}
        </Stack>
        <DialogEnd>
          <Button type="submit" look="primary" busy={action.busy && ui('wait')}>
            {ui('save')}
          </Button>
        </DialogEnd>
      </form>
    </Dialog>
  );
}

interface TitleProps {
  readonly title: string;
  readonly missing: boolean;
  readonly change: (title: string) => void;
}

function TitleField({ title, missing, change }: TitleProps) {
  const { t } = useTranslation('drafts-staff');
  return (
    <TextField
      label={t('form.title')}
      hint={t('form.titleHint')}
      error={missing ? t('form.titleNeeded') : undefined}
      value={title}
      maxLength={longestTitle}
      onChange={({ target }) => change(target.value)}
    />
  );
}

const talk = ['floor_speech', 'discussion', 'interaction', 'group', 'consensus', 'ballot'];

/** An item that a text could come out of; a check-in is none. */
function isTalkedOver({ item }: OutlineRow): boolean {
  return talk.includes(item.kind);
}

/** A new 协商意见稿, for the item at hand unless another is chosen. */
export function CreateDraft({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('drafts-staff');
  const { rows, current } = useOutline();
  const titleOf = useTitleOf();
  const action = useAction();
  const [title, setTitle] = useState(t('form.suggested'));
  const [item, setItem] = useState<string>(
    current !== undefined && isTalkedOver(current) ? current.item.id : '',
  );
  const [shown, setShown] = useState(true);
  const [missing, setMissing] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const words = title.trim();
    setMissing(words === '');
    if (words === '') return;
    const chosen = rows.find((row) => row.item.id === item)?.item.id ?? null;
    const fate = await action.run({
      type: 'drafts/create-draft',
      kind: 'consensus',
      item: chosen,
      title: words,
      readers: shown ? 'participants' : 'staff',
    });
    if (fate.step === 'counted') onClose();
  };
  return (
    <Frame
      heading={t('create')}
      action={action}
      submit={(event) => void submit(event)}
      onClose={onClose}
    >
      <TitleField title={title} missing={missing} change={setTitle} />
      <SelectField
        label={t('form.item')}
        value={item}
        onChange={({ target }) => setItem(target.value)}
      >
        <option value="">{t('form.wholeMeeting')}</option>
        {rows.map((row) => (
          <option key={row.item.id} value={row.item.id}>
            {t('form.itemLine', { number: row.number, title: titleOf(row.item) })}
          </option>
        ))}
      </SelectField>
      <Check checked={shown} onChange={({ target }) => setShown(target.checked)}>
        {t('form.shown')}
      </Check>
    </Frame>
  );
}

interface RenameProps {
  readonly draft: Draft;
  readonly onClose: () => void;
}

export function RenameDraft({ draft, onClose }: RenameProps) {
  const { t } = useTranslation('drafts-staff');
  const action = useAction();
  const [title, setTitle] = useState(draft.title ?? '');
  const [missing, setMissing] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const words = title.trim();
    setMissing(words === '');
    if (words === '') return;
    const fate = await action.run({ type: 'drafts/rename-draft', draft: draft.id, title: words });
    if (fate.step === 'counted') onClose();
  };
  return (
    <Frame
      heading={t('do.rename')}
      action={action}
      submit={(event) => void submit(event)}
      onClose={onClose}
    >
      <TitleField title={title} missing={missing} change={setTitle} />
    </Frame>
  );
}
