import { useMemo } from 'react';
import { QrCode } from '../ui/qr-code.tsx';
import { codeOf } from './code-of.ts';

interface LinkCodeProps {
  readonly url: string;
  readonly label: string;
  readonly className?: string | undefined;
}

/** A link as a code to scan, drawn where it is shown. */
export function LinkCode({ url, label, className }: LinkCodeProps) {
  const qr = useMemo(() => codeOf(url, 'Q'), [url]);
  return qr === null ? null : <QrCode qr={qr} label={label} className={className} />;
}
