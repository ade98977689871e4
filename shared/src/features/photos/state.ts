import * as z from 'zod/mini';
import { type Facts, type Id, idOf } from '../../kernel/index.ts';

export type PhotoId = Id<'photo'>;

const version = z.int().check(z.gte(1), z.lte(10_000));

/** What the paper says yes to. */
export const aboutSchema = z.discriminatedUnion('kind', [
  /** What a reviewer said of this version of the minutes, at the gates as they were named then. */
  z.strictObject({ kind: z.literal('review'), naming: z.int(), gate: z.int(), version }),
  /** 签发 of this version of the minutes. */
  z.strictObject({ kind: z.literal('signature'), version }),
  /** What those who were there confirmed of this version on paper: one sheet may bear many names. */
  z.strictObject({ kind: z.literal('confirmations'), version }),
  /** 协商意见签字页 of this frozen version of a consensus text. */
  z.strictObject({ kind: z.literal('sheet'), draft: idOf('draft'), version }),
]);

export type About = z.infer<typeof aboutSchema>;

export interface Photo {
  readonly id: PhotoId;
  readonly file: Id<'file'>;
  readonly bytes: number;
  /** SHA-256 of the picture, hexadecimal. */
  readonly hash: string;
  readonly about: About;
  /** Null once erased; the picture is gone then too. */
  readonly title: string | null;
  readonly at: number;
  readonly isRemoved: boolean;
}

export interface PhotosState {
  /** In the order in which they were attached, removed ones included. */
  readonly photos: readonly Photo[];
}

export interface PhotosFacts extends Facts {
  /** It was recorded as given on paper, and counts. */
  onPaper(about: About): boolean;
}

export const initialPhotos: PhotosState = { photos: [] };

/** Those that are shown with one thing. */
export function photosOf({ photos }: PhotosState, about: About): readonly Photo[] {
  return photos.filter((photo) => !photo.isRemoved && isSame(photo.about, about));
}

function isSame(one: About, other: About): boolean {
  switch (one.kind) {
    case 'review':
      return (
        other.kind === 'review' &&
        one.gate === other.gate &&
        one.naming === other.naming &&
        one.version === other.version
      );
    case 'signature':
    case 'confirmations':
      return other.kind === one.kind && one.version === other.version;
    default:
      return other.kind === 'sheet' && one.draft === other.draft && one.version === other.version;
  }
}
