import { type BlockJson, countCharacters } from '../../documents/index.ts';
import type { Draft, FrozenVersion } from '../../features/drafts/index.ts';
import { photosOf } from '../../features/photos/index.ts';
import { type HeldVote, isHeld } from '../../features/votes/index.ts';
import { valuesOf } from '../../kernel/index.ts';
import type { Pen } from '../pen.ts';
import { type Composing, meetingGoesOn } from '../record.ts';
import { say } from '../say.ts';
import allWords from '../words.json' with { type: 'json' };

const words = allWords.consensus;
const quota = 12_000;

/**
 * Where a version stands. Without a vote that decided: it is put to one now, it may still be (waiting), or the meeting
 * ended without (none); noted is a vote that decides nothing by its rule.
 */
type Standing = 'passed' | 'failed' | 'no_quorum' | 'running' | 'noted' | 'waiting' | 'none';

interface Agreed {
  readonly draft: Draft;
  readonly version: FrozenVersion;
  readonly vote: Standing;
  /** Where the last version stands, if that is a later one. */
  readonly later: { readonly version: number; readonly vote: Exclude<Standing, 'passed'> } | null;
}

/** The frozen text the meeting came to, word for word: the last version that passed, else the last there is. */
export function writeConsensus(composing: Composing, pen: Pen): void {
  const texts = agreedTexts(composing);
  if (texts.length === 0) return;
  const seqs = texts.flatMap(({ draft }) => composing.sources.of('drafts', draft.id));
  const isAgreed = texts.some(({ vote }) => vote === 'passed');
  pen.heading(1, { key: 'consensus', text: isAgreed ? words.heading : words.headingOpen, seqs });
  for (const text of texts) writeText(composing, pen, text);
}

/** Of every text written together the version that counts, the earliest first. */
export function agreedTexts(composing: Composing): Agreed[] {
  return valuesOf(composing.state.drafts.drafts)
    .filter(({ kind, status }) => kind === 'consensus' && status !== 'removed')
    .flatMap((draft) => agreedOf(composing, draft) ?? [])
    .sort((a, b) => a.version.at - b.version.at);
}

function agreedOf(composing: Composing, draft: Draft): Agreed | null {
  const last = draft.versions[draft.versions.length - 1];
  if (last === undefined) return null;
  const standings = draft.versions.map((version) => standingOf(composing, draft, version));
  const vote = standings[standings.length - 1] ?? 'none';
  const version = draft.versions[standings.lastIndexOf('passed')];
  if (version === undefined || vote === 'passed')
    return { draft, version: last, vote, later: null };
  return { draft, version, vote: 'passed', later: { version: last.version, vote } };
}

function standingOf({ state }: Composing, { id }: Draft, { version }: FrozenVersion): Standing {
  const on = valuesOf(state.votes.votes)
    .filter((vote): vote is HeldVote => isHeld(vote) && stands.has(vote.status))
    .filter(({ subject }) => subject?.draft === id && subject.version === version)
    .sort((a, b) => a.openedAt - b.openedAt);
  if (on.length === 0) return meetingGoesOn(state) ? 'waiting' : 'none';
  // Which of several options people want says nothing of the text as long as they were asked about the text itself.
  const asked = on.filter(({ method }) => method.kind === 'approve' || method.kind === 'consent');
  const outcomes = (asked.length === 0 ? on : asked).map(
    (vote) => vote.outcome?.verdict.outcome ?? 'running',
  );
  // A vote that decides nothing takes nothing back from one that did.
  const deciding = outcomes.filter((outcome) => outcome !== 'noted' && outcome !== 'no_quorum');
  const last = deciding[deciding.length - 1];
  if (last === undefined) return outcomes.includes('no_quorum') ? 'no_quorum' : 'noted';
  return last === 'tie' ? 'failed' : last;
}

/** A vote that was withdrawn or annulled says nothing of its text. */
const stands: ReadonlySet<HeldVote['status']> = new Set(['open', 'closing', 'closed']);

function writeText(composing: Composing, pen: Pen, { draft, version, vote, later }: Agreed): void {
  const key = `consensus:${draft.id}`;
  const seqs = composing.sources.of('drafts', draft.id);
  const lead = say(words[vote], {
    title: draft.title ?? allWords.erased,
    version: version.version,
    hash: version.hash.slice(0, 8),
  });
  const after = later === null ? '' : say(words.later[later.vote], { version: later.version });
  pen.paragraph({ key: `${key}:lead`, text: lead, seqs });
  const blocks = composing.frozenText(draft.id, version)?.doc.content ?? null;
  if (blocks === null) pen.paragraph({ key: `${key}:text`, text: words.missing, seqs });
  else if (countCharacters(blocks) > quota || blocks.length > quota / 20) {
    pen.paragraph({
      key: `${key}:text`,
      text: say(words.long, { n: countCharacters(blocks) }),
      seqs,
    });
  } else for (const block of blocks) pen.quote(`${key}:text`, below(block), seqs);
  for (const text of signedTexts(composing, draft.id, version)) {
    pen.paragraph({ key: `${key}:signed`, text, seqs: composing.sources.of('photos') });
  }
  if (after !== '') pen.paragraph({ key: `${key}:later`, text: after, seqs });
}

/** That the text was signed by hand, and by what the photos of the sheet can be known. */
function signedTexts({ state }: Composing, draft: Draft['id'], { version }: FrozenVersion) {
  const photos = photosOf(state.photos, { kind: 'sheet', draft, version });
  // The picture goes with its caption.
  const kept = photos.filter(({ title }) => title !== null);
  const hashes = kept.map(({ hash }) => hash.slice(0, 8)).join(allWords.and);
  return kept.length === 0 ? [] : [say(words.signed, { n: kept.length, hashes })];
}

/** The text's own headings stand below the heading of this section. */
function below(block: BlockJson): BlockJson {
  return block.type === 'heading' ? { ...block, attrs: { ...block.attrs, level: 2 } } : block;
}
