import type { Draft } from '@haoshangliang/shared/features/drafts';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Action, useAction, useMay } from '../../../sync/use-meeting.tsx';
import { Button } from '../../../ui/button.tsx';
import { Hint, Row } from '../../../ui/layout.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { RefusalNotice } from '../../../ui/refusal-notice.tsx';
import { ActionMenu, type MenuEntry } from '../../../ui-staff/menu.tsx';
import type { PickPerson } from './writers.tsx';

// Fetched when somebody asks for one.
const RenameDraft = lazy(async () => ({ default: (await import('./draft-form.tsx')).RenameDraft }));
const Writers = lazy(async () => ({ default: (await import('./writers.tsx')).Writers }));

type Asked = 'rename' | 'writers' | null;

/** What staff do with a draft: the step that comes next as a button, the others in a list. */
export function DraftMenu({ draft, pick }: { readonly draft: Draft; readonly pick: PickPerson }) {
  const { t } = useTranslation('drafts-staff');
  const action = useAction();
  const [asked, ask] = useState<Asked>(null);
  const entries = useEntries(draft, action, ask);
  const close = () => ask(null);
  const may = useMay();
  const versions = draft.versions.length;
  return (
    <>
      <Row>
        <NextButton draft={draft} action={action} />
        <ActionMenu entries={entries}>{t('do.more')}</ActionMenu>
      </Row>
      {draft.status === 'frozen' && may('drafts/reopen-draft') ? (
        <Hint>{t('reopenHint', { version: versions, next: versions + 1 })}</Hint>
      ) : null}
      <RefusalNotice refusal={action.refusal} onClose={action.clear} />
      <Suspense fallback={<Loading />}>
        {asked === 'rename' ? <RenameDraft draft={draft} onClose={close} /> : null}
        {asked === 'writers' ? <Writers draft={draft} pick={pick} onClose={close} /> : null}
      </Suspense>
    </>
  );
}

interface DoingProps {
  readonly draft: Draft;
  readonly action: Action;
}

function NextButton({ draft: { id, status, versions }, action }: DoingProps) {
  const { t } = useTranslation('drafts-staff');
  const ui = useTranslation('ui').t;
  const may = useMay();
  const steps = {
    writing: { type: 'drafts/freeze-draft', words: t('freeze', { version: versions.length + 1 }) },
    cutting: { type: 'drafts/release-freeze', words: t('do.release') },
    frozen: { type: 'drafts/reopen-draft', words: t('do.reopen') },
    removed: null,
  } as const;
  const step = steps[status];
  if (step === null || !may(step.type)) return null;
  return (
    <Button
      busy={action.busy && ui('wait')}
      onClick={() => void action.run({ type: step.type, draft: id })}
    >
      {step.words}
    </Button>
  );
}

function useEntries(
  draft: Draft,
  { run }: Action,
  ask: (what: 'rename' | 'writers') => void,
): MenuEntry[] {
  const { t } = useTranslation('drafts-staff');
  const may = useMay();
  const { id, status, readers, versions } = draft;
  if (!may('drafts/rename-draft')) return [];
  const shows = readers === 'staff';
  const visibility = shows ? 'drafts/show-draft' : 'drafts/withhold-draft';
  return [
    {
      id: 'visibility',
      words: t(shows ? 'do.show' : 'do.withhold'),
      press: () => void run({ type: visibility, draft: id }),
    },
    { id: 'writers', words: t('do.writers'), press: () => ask('writers') },
    ...(status === 'writing'
      ? [{ id: 'rename', words: t('do.rename'), press: () => ask('rename') }]
      : []),
    ...(versions.length === 0 && status === 'writing'
      ? [
          {
            id: 'remove',
            words: t('do.remove'),
            press: () => void run({ type: 'drafts/remove-draft', draft: id }),
          },
        ]
      : []),
  ];
}
