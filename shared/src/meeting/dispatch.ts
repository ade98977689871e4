import type { AnyEvent, CommandSpec, EventSpec, Facts, Feature } from '../kernel/index.ts';
import { type FeatureName, featureNames, features } from './features.ts';

/** A feature seen without its types: the one place where the table's types are set aside. */
// biome-ignore lint/suspicious/noExplicitAny: the table joins features whose types know nothing of one another
export type UnsafeFeature = Feature<any, any, AnyEvent, Facts & Record<string, unknown>, string>;

/** The feature that a command or event type belongs to, by its prefix; null for a type nobody knows. */
export function featureOf(type: string): FeatureName | null {
  const name = type.slice(0, type.indexOf('/'));
  return (featureNames as string[]).includes(name) ? (name as FeatureName) : null;
}

export function unsafeFeature(name: FeatureName): UnsafeFeature {
  return features[name] as unknown as UnsafeFeature;
}

const commandSpecs = new Map<string, CommandSpec>(
  featureNames.flatMap((name) => Object.entries(features[name].commands)),
);

const eventSpecs = new Map<string, EventSpec>(
  featureNames.flatMap((name) => Object.entries(features[name].events)),
);

export const commandTypes: readonly string[] = [...commandSpecs.keys()];

export function commandSpec(type: string): CommandSpec | undefined {
  return commandSpecs.get(type);
}

export function eventSpec(type: string): EventSpec | undefined {
  return eventSpecs.get(type);
}

/** The feature of an event of a type this version knows; events of a later version belong to nobody. */
export function featureOfEvent(type: string): FeatureName | null {
  return eventSpecs.has(type) ? featureOf(type) : null;
}
