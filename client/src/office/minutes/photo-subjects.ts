import type { MinutesState } from '@haoshangliang/shared/features/minutes';
import { type About, type Photo, photosOf } from '@haoshangliang/shared/features/photos';
import { getIn, valuesOf } from '@haoshangliang/shared/kernel';
import type { MeetingState } from '@haoshangliang/shared/meeting';

/** Paper that a photo can be attached to, and the photos it has. */
export interface PhotoSubject {
  readonly about: About;
  /** What the words of the page are filled with. */
  readonly told:
    | { readonly kind: 'review'; readonly gate: number }
    | { readonly kind: 'signature'; readonly signer: string | null }
    | { readonly kind: 'confirmations'; readonly version: number; readonly count: number }
    | { readonly kind: 'sheet'; readonly title: string | null; readonly version: number }
    /** Named again, withdrawn, frozen again or removed since: what the photo shows no longer counts. */
    | { readonly kind: 'past'; readonly title: string | null };
  readonly photos: readonly Photo[];
}

type Known = Pick<MeetingState, 'minutes' | 'drafts' | 'photos'>;

/**
 * Everything that was given on paper, reviews first, and the newest frozen version of each consensus text; then what has
 * photos and no longer counts, so that they can still be seen, removed and erased.
 */
export function photoSubjects(known: Known): PhotoSubject[] {
  const present = presentSubjects(known);
  const shown = new Set(present.flatMap(({ photos }) => photos.map(({ id }) => id)));
  const past: PhotoSubject[] = [];
  for (const { id, about, isRemoved } of known.photos.photos) {
    if (isRemoved || shown.has(id)) continue;
    const photos = photosOf(known.photos, about);
    for (const photo of photos) shown.add(photo.id);
    const draft = about.kind === 'sheet' ? getIn(known.drafts.drafts, about.draft) : undefined;
    past.push({ about, told: { kind: 'past', title: draft?.title ?? null }, photos });
  }
  return [...present, ...past];
}

function presentSubjects({ minutes, drafts, photos }: Known): PhotoSubject[] {
  const { naming, reviews, signature } = minutes;
  const onPaper = Object.entries(reviews).flatMap(([place, { how, version }]) => {
    const gate = Number(place);
    const about = { kind: 'review', naming, gate, version } as const;
    return how === 'paper' ? [{ about, told: { kind: 'review', gate } as const }] : [];
  });
  const signed =
    signature?.how === 'paper'
      ? [
          {
            about: { kind: 'signature', version: signature.version } as const,
            told: { kind: 'signature', signer: signature.signer } as const,
          },
        ]
      : [];
  const sheets = valuesOf(drafts.drafts).flatMap(({ id: draft, kind, status, title, versions }) => {
    const { version } = versions[versions.length - 1] ?? { version: 0 };
    return kind === 'consensus' && status !== 'removed' && version > 0
      ? [
          {
            about: { kind: 'sheet', draft, version } as const,
            told: { kind: 'sheet', title, version } as const,
          },
        ]
      : [];
  });
  return [...onPaper, ...signed, ...confirmedOnPaper(minutes), ...sheets].map((subject) => ({
    ...subject,
    photos: photosOf(photos, subject.about),
  }));
}

/** The newest version that somebody who was there confirmed on paper. */
function confirmedOnPaper({ confirmations }: MinutesState) {
  const versions = Object.values(confirmations).flatMap(({ how, version }) =>
    how === 'paper' ? [version] : [],
  );
  if (versions.length === 0) return [];
  const version = Math.max(...versions);
  const count = versions.filter((each) => each === version).length;
  return [
    {
      about: { kind: 'confirmations', version } as const,
      told: { kind: 'confirmations', version, count } as const,
    },
  ];
}
