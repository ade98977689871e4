import { parseArgs } from 'node:util';
import { Document, Packer, Paragraph } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { type Figures, type Running, start, temporaryHome } from './child.ts';
import { fillHall } from './hall.ts';
import { type Meeting, openMeeting } from './meeting.ts';
import { type Measured, ratio, rounded } from './report.ts';
import { LoadMeter } from './statistics.ts';

interface Made {
  /** Milliseconds from asking to the last byte: composed anew, and composed before. */
  readonly firstMs: number;
  readonly againMs: number;
  readonly bytes: number;
  /** Of the server's meetings while the documents were made. */
  readonly loopDelay: Figures['loopDelay'];
  readonly peakMemoryMiB: number;
}

/** A meeting's minutes as documents: an evening with 200 events beside a hall full of people. */
export async function measureExport(args: string[]): Promise<Measured> {
  const { values } = parseArgs({
    args,
    options: {
      people: { type: 'string', default: '2000' },
      events: { type: 'string', default: '5000' },
      rounds: { type: 'string', default: '3' },
    },
  });
  const within = (value: string, most: number) => Math.min(most, Math.max(1, Number(value)));
  const hall = { people: within(values.people, 2000), events: within(values.events, 6000) };
  const rounds = within(values.rounds, 10);
  const meter = new LoadMeter();
  const evening = await measureMeeting({ people: 20, events: 200 }, rounds, meter);
  const crowd = await measureMeeting(hall, rounds, meter);
  return {
    ours: {
      rounds,
      evening: evening.ours,
      hall: { ...hall, ...crowd.ours },
      loadShare: meter.share,
    },
    baseline: { evening: evening.baseline, hall: crowd.baseline },
    ratios: {
      evening: ratio(evening.ours.docx.againMs, evening.baseline.docxMs),
      hall: ratio(crowd.ours.docx.againMs, crowd.baseline.docxMs),
    },
    lost: 0,
    duplicates: 0,
    valid: !meter.isSaturated,
  };
}

async function measureMeeting(
  size: { people: number; events: number },
  rounds: number,
  meter: LoadMeter,
) {
  const { home, remove } = await temporaryHome();
  const server = await start('product', { home });
  try {
    const meeting = await openMeeting(server.url, server.said);
    await fillHall(meeting, size);
    const papers = `/api/meetings/${meeting.id}/papers/minutes`;
    const measured = (type: string) =>
      meter.during(() => make({ server, meeting, path: `${papers}/${type}`, rounds }));
    const { file, ...docx } = await measured('docx');
    const { file: printed, ...pdf } = await measured('pdf');
    if (!strFromU8(printed.slice(0, 5)).startsWith('%PDF')) throw new Error('That is no PDF');
    return { ours: { docx, pdf }, baseline: { docxMs: await bare(file, rounds) } };
  } finally {
    await server.end();
    await remove();
  }
}

interface Making {
  readonly server: Running;
  readonly meeting: Meeting;
  readonly path: string;
  readonly rounds: number;
}

async function make({
  server,
  meeting,
  path,
  rounds,
}: Making): Promise<Made & { file: Uint8Array }> {
  await server.reset();
  const took: number[] = [];
  let file = new Uint8Array();
  let peak = 0;
  const watching = setInterval(async () => {
    peak = Math.max(peak, (await server.figures()).memory);
  }, 200);
  for (let round = 0; round <= rounds; round++) {
    const begun = performance.now();
    file = await fetched(meeting, path);
    took.push(performance.now() - begun);
  }
  clearInterval(watching);
  const { loopDelay, memory } = await server.figures();
  const [first = 0, ...again] = took;
  return {
    file,
    firstMs: rounded(first),
    againMs: rounded(Math.min(...again)),
    bytes: file.length,
    loopDelay,
    peakMemoryMiB: Math.round(Math.max(peak, memory) / 2 ** 20),
  };
}

async function fetched({ clerk, url }: Meeting, path: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(`${url}${path}`, { headers: { cookie: clerk.cookie } });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** The same paragraphs by the library alone, without style, table or number. */
async function bare(file: Uint8Array, rounds: number): Promise<number> {
  const xml = strFromU8(unzipSync(file)['word/document.xml'] ?? new Uint8Array());
  const texts = xml.split('</w:p>').map((each) => each.replace(/<[^>]*>/g, ''));
  const took: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const begun = performance.now();
    const children = texts.map((text) => new Paragraph(text));
    await Packer.toBuffer(new Document({ sections: [{ children }] }));
    took.push(performance.now() - begun);
  }
  return rounded(Math.min(...took));
}
