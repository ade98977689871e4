import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { VotePlan } from '../case/vote-plan.ts';
import type { Papers } from '../count/options.ts';
import { PlayFault } from '../line/browser.ts';
import { newId } from '../line/identifiers.ts';
import type { CommandAnswer } from '../line/messages.ts';
import { hashOf, seal } from '../line/sealing.ts';
import type { Hall } from './hall.ts';
import { paperBody } from './papers.ts';

export function isSecret({ ballot }: Pick<VotePlan, 'ballot'>): boolean {
  return ballot.secrecy === 'secret';
}

/** The case does not say who chose what, and nobody casts a secret ballot for somebody else: those with phones vote. */
export function choicesOnPhones({ phones }: Hall, { ballot, choices, present }: VotePlan): Papers {
  const voters = present.filter((ref) => phones.has(ref));
  const papers = [...choices.values()];
  if (voters.length < papers.length) {
    throw new PlayFault(ballot.title, 'not enough of those present have a phone');
  }
  return new Map(papers.map((named, i): [string, readonly string[]] => [voters[i] ?? '', named]));
}

interface Casting {
  readonly vote: string;
  readonly ref: string;
  readonly choice: unknown;
  readonly twice: boolean;
}

/** By vote and ref: what the voter's phone would look for in the list. */
const trackers = new Map<string, string>();

export async function castSealed(hall: Hall, casting: Casting): Promise<CommandAnswer> {
  const { vote, ref, choice, twice } = casting;
  const phone = hall.phones.get(ref);
  const opened = await hall.host.line.hears('votes/vote-opened', { vote });
  const { key } = z.object({ key: z.string() }).parse(opened.data);
  if (phone === undefined) throw new PlayFault(ref, 'cannot vote in secret');
  const { sealed, tracker } = await seal(key, { ...hall, vote, seat: phone.seat }, choice);
  const sending = { id: newId(), seat: phone.seat, madeAt: Date.now() };
  const body = { type: 'votes/seal-ballot', vote, sealed };
  const answer = await phone.line.send(body, sending);
  if (answer.ok) trackers.set(`${vote} ${ref}`, tracker);
  if (twice && !isDeepStrictEqual(await phone.line.send(body, sending), answer)) {
    throw new PlayFault(ref, 'the same key got another answer');
  }
  return answer;
}

const listSchema = z.object({
  list: z.array(z.object({ tracker: z.string(), choice: z.unknown() })),
  hash: z.string(),
});

const roll = z.object({
  lines: z.array(z.object({ ballot: z.nullable(z.object({ choice: z.null() })) })),
});

/** Every voter finds their ballot in the list, there are no others, and the register says of nobody what they chose. */
export async function checkList(
  hall: Hall,
  vote: string,
  { plan, papers }: { readonly plan: VotePlan; readonly papers: Papers },
): Promise<void> {
  const path = `/api/meetings/${hall.meeting}/votes/${vote}`;
  const [first] = papers.keys();
  const voter = hall.phones.get(first ?? '');
  if (voter === undefined) throw new PlayFault(plan.ballot.title, 'nobody voted');
  const { list, hash } = await voter.browser.get(`${path}/list`, listSchema);
  const said = new Map(list.map(({ tracker, choice }) => [tracker, choice]));
  const wrong = [...papers].filter(
    ([ref, named]) =>
      !isDeepStrictEqual(said.get(trackers.get(`${vote} ${ref}`) ?? ''), paperBody(plan, named)),
  );
  const { lines } = await hall.secretary.browser.get(`${path}/roll`, roll);
  const voted = lines.filter(({ ballot }) => ballot !== null).length;
  const told = (await hall.host.line.state()).votes.sealed[vote]?.hash;
  const whole = list.length === papers.size && voted === papers.size;
  if (wrong.length > 0 || !whole || hash !== hashOf(vote, list) || hash !== told) {
    throw new PlayFault('list', 'does not say what was cast', { wrong, voted, hash });
  }
}
