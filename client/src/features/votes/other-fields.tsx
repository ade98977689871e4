import { ConsentFields } from './consent-fields.tsx';
import { DotsFields } from './dots-fields.tsx';
import type { FieldsProps } from './fields-props.ts';
import { RankingFields } from './ranking-fields.tsx';
import { SeveralFields } from './several-fields.tsx';

/** The ballots that are more than a choice of one. */
export function OtherFields(props: FieldsProps) {
  const { method } = props.vote;
  switch (method.kind) {
    case 'multiple':
      return <SeveralFields {...props} method={method} />;
    case 'ranking':
      return <RankingFields {...props} method={method} />;
    case 'dots':
      return <DotsFields {...props} method={method} />;
    default:
      return <ConsentFields {...props} />;
  }
}
