import { createHash } from 'node:crypto';
import { twoSidedNormalP } from '#heart-core/statistics';
import { csatOf, groupedBy, rate, rounded } from './definitions.ts';
import { type GivenCase, type Imported } from './imported.ts';
import type { Tree } from './told.ts';

/* Arms that nobody drew, over teams that had no pilot: what chance alone makes of them. */

const start = '2023-08-16';
const [began, ended] = ['2023-08-01', '2023-09-01'];
const draws = 400;
const firstDigit = (text: string) => Number.parseInt(createHash('sha1').update(text).digest('hex').charAt(0), 16);
const armOf = (team: string, seed = '') => (firstDigit(`${seed}${team}`) < 8 ? 'pilot' : 'control');

interface Share {
  numerator: number;
  denominator: number;
}
const partOf = ({ numerator, denominator }: Share) => numerator / denominator;
const tested = (z: number) => ({ z: rounded(z), p_value: rounded(twoSidedNormalP(z)) });

type Given = { [member in keyof Share]?: number | undefined };

/** Two shares, as if every answer stood alone. */
export function twoShares(first: Given, second: Given) {
  const [a, b] = [first as Share, second as Share];
  const pooled = (a.numerator + b.numerator) / (a.denominator + b.denominator);
  return tested((partOf(a) - partOf(b)) / Math.sqrt(pooled * (1 - pooled) * (1 / a.denominator + 1 / b.denominator)));
}

type Cells = Record<'pilot_before' | 'pilot_after' | 'control_before' | 'control_after', Share>;

/** The change of the one arm less the change of the other, and how far from nothing that looks when teams are forgotten. */
function naive(cells: Cells) {
  const change = (arm: 'pilot' | 'control') => partOf(cells[`${arm}_after`]) - partOf(cells[`${arm}_before`]);
  const difference = change('pilot') - change('control');
  const variance = Object.values(cells).reduce(
    (sum, cell) => sum + (partOf(cell) * (1 - partOf(cell))) / cell.denominator,
    0,
  );
  return { difference, z: difference / Math.sqrt(variance) };
}

function saidOf(cells: Cells): Tree {
  const { difference, z } = naive(cells);
  return {
    difference_in_differences_top2box: rounded(difference),
    naive_contact_level: {
      ...tested(z),
      note: 'treats contacts as independent; contacts of one team are not, so this p-value is too small',
    },
    after_only: twoShares(cells.pilot_after, cells.control_after),
  };
}

/** By the figure of satisfaction, split by squad, before and after. */
export async function placeboFigures(imported: Imported): Promise<Tree> {
  const cells: Cells = {
    pilot_before: { numerator: 0, denominator: 0 },
    pilot_after: { numerator: 0, denominator: 0 },
    control_before: { numerator: 0, denominator: 0 },
    control_after: { numerator: 0, denominator: 0 },
  };
  for (const [when, from, to] of [
    ['before', began, start],
    ['after', start, ended],
  ] as const) {
    for (const { group, total } of await imported.groups('csatTop2', { split: 'squad', from, to })) {
      const cell = cells[`${armOf(group.name)}_${when}`];
      cell.numerator += total.num;
      cell.denominator += total.den ?? 0;
    }
  }
  return saidOf(cells);
}

/** By the records: the cells whole, and 400 other draws. */
export function placeboRecords(rows: readonly GivenCase[]): Tree {
  const answered = rows.flatMap(({ squad, score, answeredAt }) =>
    score !== null && answeredAt ? [{ squad, score, when: answeredAt < new Date(start) ? 'before' : 'after' }] : [],
  );
  const names = ['control_after', 'control_before', 'pilot_after', 'pilot_before'] as const;
  const cellsBy = (seed: string) => groupedBy(answered, ({ squad, when }) => `${armOf(squad, seed)}_${when}`);
  const found = cellsBy('');
  const drawn = (seed: number): Cells => {
    const cells = cellsBy(`${seed}:`);
    const cell = (name: string) => {
      const scores = (cells.get(name) ?? []).map(({ score }) => score);
      return rate(scores.filter((score) => score >= 4).length, scores.length);
    };
    return Object.fromEntries(names.map((name) => [name, cell(name)])) as unknown as Cells;
  };
  const seeds = Array.from({ length: draws }, (_, nth) => nth + 1);
  return {
    start,
    date_column: 'Survey_response_Date',
    teams: Object.fromEntries([...new Set(rows.map(({ squad }) => squad))].sort().map((team) => [team, armOf(team)])),
    cells: Object.fromEntries(names.map((name) => [name, csatOf((found.get(name) ?? []).map(({ score }) => score))])),
    calibration: {
      what: 'the same made-up start with 400 made-up arms, team in the pilot when the first hex digit of sha1("SEED:team") is below 8, SEED 1 to 400; how often the contact-level test calls nothing an effect at 5 %',
      alarms: seeds.filter((seed) => twoSidedNormalP(naive(drawn(seed)).z) < 0.05).length,
      of: draws,
    },
  };
}
