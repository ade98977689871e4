import { type Answer, type HeldVote, wantsReason } from '@haoshangliang/shared/features/votes';

/** Why somebody objects is asked in named votes only: in a secret one the words could name their writer. */
export function reasonFor(
  { secrecy, method }: Pick<HeldVote, 'secrecy' | 'method'>,
  choice: Answer,
): ReturnType<typeof wantsReason> {
  return secrecy === 'secret' ? 'never' : wantsReason(method, choice);
}
