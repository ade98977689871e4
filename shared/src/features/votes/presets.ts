import type { Condition, Measure, PresetKey, Quorum, Rule } from './rule.ts';

const half = { n: 1, d: 2, strict: true } as const;
const twoThirds = { n: 2, d: 3, strict: false } as const;
const threeQuarters = { n: 3, d: 4, strict: false } as const;

type Share = Pick<Quorum, 'n' | 'd' | 'strict'>;

const takingPart = (measure: Measure): Condition => ({
  of: 'participation',
  base: 'eligible',
  measure,
  ...twoThirds,
});

const agreeing = (base: 'present' | 'voting', measure: Measure, share: Share): Condition => ({
  of: 'agreement',
  base,
  measure,
  ...share,
});

/**
 * Civil Code article 278, second paragraph: owners of at least two thirds of the area and of the heads take part; of
 * those who take part, by area and by heads, the given share agrees. 以上 includes the limit (article 1259).
 */
function owners(preset: PresetKey, share: Share): Rule {
  return {
    version: 1,
    preset,
    source: { law: 'civil-code', article: 278 },
    advisory: true,
    quorum: [],
    conditions: [
      takingPart('heads'),
      takingPart('area'),
      agreeing('voting', 'heads', share),
      agreeing('voting', 'area', share),
    ],
  };
}

function simple(preset: PresetKey, ...conditions: Condition[]): Rule {
  return { version: 1, preset, source: null, advisory: true, quorum: [], conditions };
}

const first = { top: 1, measure: 'heads', tie: 'none' } as const;

/** Rules offered by name. What each says in a sentence, and what its law is called, stands in the client's texts. */
export const presets: Readonly<Record<PresetKey, Rule>> = {
  /** 过半数: more than half of those present. */
  majority: simple('majority', agreeing('present', 'heads', half)),
  /** 三分之二: two thirds or more of those present. */
  'two-thirds': simple('two-thirds', agreeing('present', 'heads', twoThirds)),
  /** 四分之三: three quarters or more of those present. */
  'three-quarters': simple('three-quarters', agreeing('present', 'heads', threeQuarters)),
  /** 业主共同决定事项: more than half of those who take part; items (1) to (5) and (9) of the article. */
  owners: owners('owners', half),
  /** 业主共同决定事项 such as 改建、重建 or 筹集维修资金: three quarters; items (6) to (8). */
  'owners-major': owners('owners-major', threeQuarters),
  /**
   * 村民代表会议: two thirds of its members must be there, more than half of those there must agree (Organic Law of the
   * Villagers' Committees, on the assembly of villagers' representatives).
   */
  'village-representatives': {
    ...simple('village-representatives', agreeing('present', 'heads', half)),
    source: { law: 'village-committees', article: null },
    advisory: false,
    quorum: [{ measure: 'heads', ...twoThirds }],
  },
  /** 意向表决: more than half of the ballots; it binds nobody. */
  straw: simple('straw', agreeing('voting', 'heads', half)),
  /** 无人反对: of those who say anything, nobody objects. */
  consent: simple('consent', {
    of: 'agreement',
    base: 'yes+no',
    measure: 'heads',
    n: 1,
    d: 1,
    strict: false,
  }),
  /** 得票最多: the option with the most; a tie leads to a run-off. */
  plurality: { ...simple('plurality'), select: first },
  /** 单项过半数: the option with the most, if more than half of the ballots name it. */
  'option-majority': {
    ...simple('option-majority', agreeing('voting', 'heads', half)),
    select: first,
  },
  /** 仅作记录: the count is all there is. */
  record: simple('record'),
};
