import type { Right } from '@haoshangliang/shared/kernel';
import type { MeetingCommand } from '@haoshangliang/shared/meeting';
import { randomId } from '../meetings/random-id.ts';
import { owner, startLiftDoor } from './lift-door.ts';
import { OldPhone } from './old-phone.ts';

type Asked = Partial<Omit<Extract<MeetingCommand, { type: 'votes/prepare-vote' }>, 'type'>>;

const rights = new Set<Right>(['moderate', 'record', 'receive', 'prepare']);

/** The lift case, somebody who runs it, and a phone too old for its pages. */
export async function startPlainHall() {
  const lift = await startLiftDoor();
  const phone = new OldPhone(lift.running.url);
  const { hosts } = lift.running;

  async function press(command: MeetingCommand): Promise<void> {
    const actor = { seat: null, account: lift.clerk.account.id, for: null };
    const request = { sender: 'test', id: randomId<'command'>(), actor, rights, command };
    const answer = await hosts.execute(lift.meeting, { ...request, madeAt: null });
    if (!answer.ok) throw new Error(answer.code);
  }

  async function state() {
    const found = await hosts.state(lift.meeting);
    if (found === null) throw new Error('no meeting');
    return found;
  }

  return {
    ...lift,
    phone,
    press,
    state,
    close: () => lift.running.close(),
    /** In by the personal link, as somebody with a vote. */
    async comeIn(): Promise<void> {
      await phone.open(`/plain/j/${lift.tokenOf(owner)}`);
      await phone.send('/link');
      await phone.send('/seat');
    },
    async openVote(asked: Asked = {}) {
      await press({
        type: 'votes/prepare-vote',
        ...{ item: null, subject: null, question: '是否同意<b>加装</b>电梯？', seconds: 180 },
        ...{ method: { kind: 'approve', version: 1 }, secrecy: 'named' },
        rule: { preset: 'owners-major' },
        ...asked,
      });
      const vote = (await state()).votes.prepared.at(-1);
      if (vote === undefined) throw new Error('no vote');
      await press({ type: 'votes/open-vote', vote });
      return vote;
    },
  };
}

export type PlainHall = Awaited<ReturnType<typeof startPlainHall>>;
