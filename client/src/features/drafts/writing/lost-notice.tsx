import type { Draft } from '@haoshangliang/shared/features/drafts';
import { Suspense, useEffect, useRef, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../sync/use-meeting.tsx';
import { Button } from '../../../ui/button.tsx';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { TextArea } from '../../../ui/field.tsx';
import { Row, Stack } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import type { HandIn } from '../below-text.ts';
import { useEditorOf } from '../open-editor.ts';
import { lineKeeper, writerOf } from './line-keeper.ts';

interface LostNoticeProps {
  readonly draft: Draft;
  readonly handIn?: HandIn;
}

/** 我未提交的修改: gives back what did not get in, to be copied, written into the text that is open, or handed in. */
export function LostNotice({ draft, handIn: HandIn }: LostNoticeProps) {
  const { t } = useTranslation('drafts-writing');
  const { lost } = lineKeeper;
  const whose = { draft: draft.id, writer: writerOf(useSession()) };
  const lines = useSyncExternalStore(lost.subscribe, () => lost.of(whose));
  const editor = useEditorOf(draft);
  const place = useRef<HTMLDivElement>(null);
  // The editor has gone and the page is shorter: this must not lie above what is seen. Nobody who types is moved.
  const isToBeSeen = lines !== undefined && editor === null;
  useEffect(() => {
    if (isToBeSeen) place.current?.scrollIntoView({ block: 'nearest' });
  }, [isToBeSeen]);
  if (lines === undefined) return null;
  const text = lines.join('\n');
  return (
    <div ref={place}>
      <Notice kind="warn">
        <Stack gap="tight">
          <p>{t('lost.words')}</p>
          <TextArea
            label={t('lost.title')}
            readOnly
            rows={Math.min(6, lines.length + 1)}
            value={text}
          />
          <Row>
            {editor === null ? null : (
              <Button look="primary" onClick={() => editor.add(text) && lost.letGo(whose)}>
                {t('lost.write')}
              </Button>
            )}
            {HandIn === undefined ? null : (
              <Suspense fallback={null}>
                <HandIn draft={draft} lines={lines} done={(line) => lost.letGo(whose, line)} />
              </Suspense>
            )}
            <CopyButton text={text} label={t('lost.copy')} />
            <Button onClick={() => lost.letGo(whose)}>{t('lost.letGo')}</Button>
          </Row>
        </Stack>
      </Notice>
    </div>
  );
}
