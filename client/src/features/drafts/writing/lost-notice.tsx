import type { DraftId } from '@haoshangliang/shared/features/drafts';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../sync/use-meeting.tsx';
import { Button } from '../../../ui/button.tsx';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { TextArea } from '../../../ui/field.tsx';
import { Row, Stack } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useOpenEditor } from '../open-editor.ts';
import { lineKeeper, writerOf } from './line-keeper.ts';

/** 我未提交的修改: gives back what did not get in, to be copied or written into the text that is open. */
export function LostNotice({ draft }: { readonly draft: DraftId }) {
  const { t } = useTranslation('drafts-writing');
  const { lost } = lineKeeper;
  const whose = { draft, writer: writerOf(useSession()) };
  const lines = useSyncExternalStore(lost.subscribe, () => lost.of(whose));
  const editor = useOpenEditor();
  if (lines === undefined) return null;
  const text = lines.join('\n');
  return (
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
          {editor?.draft === draft ? (
            <Button look="primary" onClick={() => editor.add(text) && lost.letGo(whose)}>
              {t('lost.write')}
            </Button>
          ) : null}
          <CopyButton text={text} label={t('lost.copy')} />
          <Button onClick={() => lost.letGo(whose)}>{t('lost.letGo')}</Button>
        </Row>
      </Stack>
    </Notice>
  );
}
