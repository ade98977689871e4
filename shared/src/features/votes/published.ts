import * as z from 'zod/mini';
import { answerSchema } from './answers.ts';

/** 80 bits made from the voter's random number: what one ballot is found by in the list, and only by its voter. */
const trackerSchema = z.string().check(z.regex(/^[0-9a-hjkmnp-tv-z]{16}$/));

/** One ballot of a counted secret vote; nothing else is known of it. */
export const publishedSchema = z.strictObject({ tracker: trackerSchema, choice: answerSchema });

export type Published = z.infer<typeof publishedSchema>;

function lineOf({ tracker, choice }: Published): string {
  return `${tracker} ${JSON.stringify(choice)}`;
}

/** By tracker, which has nothing to do with the order in which ballots came in. */
export function inListOrder(list: readonly Published[]): Published[] {
  return [...list].sort((one, other) => (lineOf(one) < lineOf(other) ? -1 : 1));
}

/** What the hash of a list is taken of. */
export function listText(vote: string, list: readonly Published[]): string {
  return [vote, ...list.map(lineOf)].join('\n');
}
