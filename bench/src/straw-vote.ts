import { joined, type Meeting, must } from './meeting.ts';

/** Opens a vote of yes and no for everybody who may vote; resolves with its id. */
export async function openStrawVote(meeting: Meeting): Promise<string> {
  await must(meeting, {
    type: 'votes/prepare-vote',
    item: null,
    subject: null,
    question: '是否同意？',
    method: { kind: 'approve', version: 1 },
    secrecy: 'named',
    rule: { preset: 'straw' },
    seconds: 600,
  });
  const { state } = (await joined(meeting.line, meeting.id)) as {
    state: { votes: { prepared: string[] } };
  };
  const vote = state.votes.prepared.at(-1) ?? '';
  await must(meeting, { type: 'votes/open-vote', vote });
  return vote;
}

/** How many ballots the register holds. */
export async function ballotsIn({ clerk, id }: Meeting, vote: string): Promise<number> {
  const { lines } = (await clerk.ask(`/api/meetings/${id}/votes/${vote}/roll`)) as {
    lines: { ballot: object | null }[];
  };
  return lines.filter(({ ballot }) => ballot !== null).length;
}
