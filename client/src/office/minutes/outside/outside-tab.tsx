import type { Draft } from '@haoshangliang/shared/features/drafts';
import { type FormEvent, lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { Hint, Row, Stack } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { RefusalNotice } from '../../../ui/refusal-notice.tsx';
import styles from '../minutes.module.css';
import type { Change } from './differences.ts';
import { FoundInFile } from './found-in-file.tsx';
import { keyOf, useOutside } from './use-outside.ts';

const difference = () => import('../../../text/difference.tsx');
const DifferenceSigns = lazy(async () => ({ default: (await difference()).DifferenceSigns }));
const WordDifference = lazy(async () => ({ default: (await difference()).WordDifference }));

/** 改稿: a Word file edited outside, and what of it comes into the text. */
export function OutsideTab({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation('minutes');
  const comparing = useOutside(draft);
  const { outside, refusal, busy, compare, canTake } = comparing;
  if (!canTake) return <Hint>{t('outside.closed')}</Hint>;
  return (
    <Stack>
      <p>{t('outside.hint')}</p>
      <FileForm busy={busy} compare={compare} />
      <RefusalNotice refusal={refusal} />
      {outside === null ? null : <FoundInFile outside={outside} />}
      {outside === null ? null : <Compared {...comparing} />}
    </Stack>
  );
}

type ComparedProps = Pick<
  ReturnType<typeof useOutside>,
  'open' | 'taken' | 'isGone' | 'take' | 'leave'
>;

/** What the file says otherwise, each to be taken or left. */
function Compared({ open, taken, isGone, take, leave }: ComparedProps) {
  const { t } = useTranslation('minutes');
  const count = open.length;
  return (
    <>
      <p role="status">
        {taken > 0 ? t('outside.taken', { count: taken }) : null}{' '}
        {count > 0 ? t('outside.left', { count }) : null}
        {count + taken === 0 ? t('outside.same') : null}
      </p>
      {isGone ? <Notice kind="warn">{t('outside.gone')}</Notice> : null}
      {count === 0 ? null : (
        <>
          <Row>
            <Button small onClick={() => take(inReverse(open))}>
              {t('outside.all', { count })}
            </Button>
          </Row>
          <Suspense fallback={null}>
            <DifferenceSigns />
          </Suspense>
        </>
      )}
      <ol className={styles.marked}>
        {open.map((change) => (
          <li key={keyOf(change)}>
            <Changed change={change} />
            <Row>
              <Button small onClick={() => take([change])}>
                {t('outside.take')}
              </Button>
              <Button small look="quiet" onClick={() => leave(change)}>
                {t('outside.leave')}
              </Button>
            </Row>
          </li>
        ))}
      </ol>
    </>
  );
}

/** From the end to the beginning: what is taken does not move what is taken next. */
function inReverse(changes: readonly Change[]): Change[] {
  return [...changes].reverse();
}

interface FileFormProps {
  readonly busy: boolean;
  readonly compare: (file: File) => Promise<void>;
}

function FileForm({ busy, compare }: FileFormProps) {
  const { t } = useTranslation('minutes');
  const [file, choose] = useState<File | null>(null);
  const [missing, setMissing] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(file === null);
    if (file !== null) void compare(file);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="tight">
        <Field
          label={t('outside.file')}
          hint={t('outside.fileHint')}
          error={missing ? t('outside.needed') : undefined}
        >
          {(control) => (
            <input
              type="file"
              accept=".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
              {...control}
              onChange={({ target }) => choose(target.files?.[0] ?? null)}
            />
          )}
        </Field>
        <Row>
          <Button type="submit" busy={busy && t('outside.reading')}>
            {t('outside.compare')}
          </Button>
        </Row>
      </Stack>
    </form>
  );
}

function Changed({ change }: { readonly change: Change }) {
  const { t } = useTranslation('minutes');
  const [before, after] = wordsOf(change);
  return (
    <div>
      <p className={styles.label}>{t(`outside.${change.kind}`)}</p>
      {change.kind === 'added' ? <Place behind={change.behind?.text ?? null} /> : null}
      <Suspense fallback={<p className={styles.said}>{after || before}</p>}>
        <WordDifference before={before} after={after} told={false} />
      </Suspense>
    </div>
  );
}

function wordsOf(change: Change): readonly [string, string] {
  switch (change.kind) {
    case 'reworded':
      return [change.line.text, change.after];
    case 'removed':
      return [change.line.text, ''];
    default:
      return ['', change.lines.map(({ text }) => text).join('\n')];
  }
}

/** Enough to find the place by. */
const shownOfPlace = 24;

function Place({ behind }: { readonly behind: string | null }) {
  const { t } = useTranslation('minutes');
  if (behind === null) return <Hint>{t('outside.start')}</Hint>;
  const text = [...behind].slice(0, shownOfPlace).join('');
  return <Hint>{t('outside.behind', { text })}</Hint>;
}
