import { closeCodes } from '@haoshangliang/shared/wire';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import { Row, Stack } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import type { TextLine } from './text-line.ts';

const ends = {
  [closeCodes.malformed]: 'refused',
  [closeCodes.notSignedIn]: 'notSignedIn',
  [closeCodes.notAllowed]: 'notAllowed',
  [closeCodes.notFound]: 'notFound',
  [closeCodes.frozen]: 'frozen',
  [closeCodes.full]: 'full',
  [closeCodes.reloadNeeded]: 'reloadNeeded',
  [closeCodes.tooFast]: 'tooFast',
  [closeCodes.tooManyLines]: 'tooManyLines',
} as const;

type End = (typeof ends)[keyof typeof ends];

function endOf(code: number | null): End {
  return Object.entries(ends).find(([known]) => Number(known) === code)?.[1] ?? 'refused';
}

interface EndNoticeProps {
  readonly code: number | null;
  readonly line: TextLine;
  /** Opens the text afresh, with what the server has. */
  readonly again: () => void;
}

/** Why the server has ended the writing, and what can be done. */
export function EndNotice({ code, line, again }: EndNoticeProps) {
  const { t } = useTranslation('drafts-writing');
  const end = endOf(code);
  // What was refused would only be refused again; otherwise everything written here goes along.
  const goOn = end === 'refused' || end === 'full' ? again : () => line.reconnect();
  return (
    <Notice kind={end === 'frozen' ? 'info' : 'warn'}>
      <Stack gap="tight">
        <p>{t(`end.${end}`)}</p>
        <Row>
          <WayOn end={end} goOn={goOn} />
        </Row>
      </Stack>
    </Notice>
  );
}

function WayOn({ end, goOn }: { readonly end: End; readonly goOn: () => void }): ReactNode {
  const { t } = useTranslation('drafts-writing');
  const ui = useTranslation('ui').t;
  switch (end) {
    case 'tooFast':
    case 'tooManyLines':
    case 'frozen':
      return (
        <Button small onClick={goOn}>
          {t('end.again')}
        </Button>
      );
    case 'refused':
    case 'full':
      return (
        <Button small onClick={goOn}>
          {ui('reopen')}
        </Button>
      );
    case 'notSignedIn':
    case 'reloadNeeded':
      return (
        <Button small onClick={() => window.location.reload()}>
          {ui('reopen')}
        </Button>
      );
    case 'notAllowed':
    case 'notFound':
      return null;
    default:
      return end satisfies never;
  }
}
