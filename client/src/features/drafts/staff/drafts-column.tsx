import type { Draft } from '@haoshangliang/shared/features/drafts';
import { Maximize2, Minimize2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../sync/use-meeting.tsx';
import { Button } from '../../../ui/button.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { SelectField } from '../../../ui/field.tsx';
import { classes, Hint, Row, Strong } from '../../../ui/layout.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { Mark } from '../../../ui/mark.tsx';
import type { BelowText, HandIn } from '../below-text.ts';
import { useDrafts, useDraftTitle, useFirstDraft } from '../use-drafts.ts';
import { useStatusWords } from '../use-status-words.ts';
import { DraftMenu } from './draft-menu.tsx';
import styles from './drafts-column.module.css';
import type { PickPerson } from './writers.tsx';
import { WritingDesk } from './writing-desk.tsx';

// The page of the staff is there before the editor is, and before the forms are.
const CreateDraft = lazy(async () => ({ default: (await import('./draft-form.tsx')).CreateDraft }));
const RemovedDrafts = lazy(async () => ({
  default: (await import('./removed-drafts.tsx')).RemovedDrafts,
}));

interface DraftsColumnProps {
  readonly pick: PickPerson;
  /** What stands below the text. */
  readonly below: BelowText;
  /** What stands beside it where there is room. */
  readonly beside: BelowText;
  /** For what did not get in. */
  readonly handIn: HandIn;
}

/** 协商意见稿 beside the meeting: one draft at a time, open to write. */
export function DraftsColumn(props: DraftsColumnProps) {
  const { t } = useTranslation('drafts-staff');
  const common = useTranslation('drafts').t;
  const drafts = useDrafts();
  const titleOf = useDraftTitle();
  const may = useMay();
  const first = useFirstDraft(drafts);
  const [chosen, choose] = useState<string | null>(null);
  const [creating, setCreating] = useState(false);
  const [whole, setWhole] = useState(false);
  const draft = drafts.find(({ id }) => id === chosen) ?? first;
  return (
    <div className={classes(styles.column, whole && styles.whole)}>
      {drafts.length < 2 ? null : (
        <SelectField
          label={common('choose')}
          value={draft?.id}
          onChange={({ target }) => choose(target.value)}
        >
          {drafts.map((one) => (
            <option key={one.id} value={one.id}>
              {titleOf(one)}
            </option>
          ))}
        </SelectField>
      )}
      {draft === undefined ? (
        <Empty title={t('none')}>
          <p>{t('noneHint')}</p>
        </Empty>
      ) : (
        <Desk key={draft.id} {...{ ...props, draft, whole, setWhole }} />
      )}
      {may('drafts/create-draft') ? (
        <Row>
          <Button small onClick={() => setCreating(true)}>
            {t('create')}
          </Button>
        </Row>
      ) : null}
      <Suspense fallback={null}>
        <RemovedDrafts />
      </Suspense>
      <Suspense fallback={<Loading />}>
        {creating ? <CreateDraft onClose={() => setCreating(false)} /> : null}
      </Suspense>
    </div>
  );
}

interface DeskProps extends DraftsColumnProps {
  readonly draft: Draft;
  readonly whole: boolean;
  readonly setWhole: (whole: boolean) => void;
}

function Desk({ draft, pick, below: Below, whole, setWhole, ...around }: DeskProps) {
  const { t } = useTranslation('drafts-staff');
  const titleOf = useDraftTitle();
  const statusWords = useStatusWords();
  return (
    <>
      <Row apart>
        <Strong>{titleOf(draft)}</Strong>
        <Button small look="quiet" aria-pressed={whole} onClick={() => setWhole(!whole)}>
          {whole ? <Minimize2 aria-hidden /> : <Maximize2 aria-hidden />}
          {t(whole ? 'wholePage.off' : 'wholePage.on')}
        </Button>
      </Row>
      <Row>
        <Hint>{statusWords(draft)}</Hint>
        <Mark calm>{t(`readers.${draft.readers}`)}</Mark>
      </Row>
      <DraftMenu draft={draft} pick={pick} />
      <WritingDesk draft={draft} {...around} />
      <Suspense fallback={<Loading />}>
        <Below draft={draft} />
      </Suspense>
    </>
  );
}
