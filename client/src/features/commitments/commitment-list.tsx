import { Stack } from '../../ui/layout.tsx';
import { CommitmentLine } from './commitment-line.tsx';
import { useCommitments } from './use-commitments.ts';

export function CommitmentList() {
  const commitments = useCommitments();
  return (
    <Stack>
      {commitments.map((commitment) => (
        <CommitmentLine key={commitment.id} commitment={commitment} />
      ))}
    </Stack>
  );
}
