import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { openTestHouse } from '../house.ts';
import { take } from '../imports.ts';
import { Imported } from './real-sets/imported.ts';
import { realSets } from './real-sets/sets.ts';
import { agrees, compare, type Line, type RealSet, type Tree } from './real-sets/told.ts';

/*
 * Every figure that others counted of real files, beside what this product says once the file has come in by its preset:
 * `npm run prove -- dataset-figures`, with `SET=boston-311` for one of them and `EACH=1` for every line.
 */
const shared = resolve('../shared/data');
const asked = process.env.SET;
const sets = realSets.filter(({ folder }) => asked === undefined || folder === asked);
const wide = 60;

async function importedBy({ folder, file, preset, mapping, fields }: RealSet): Promise<Imported> {
  const house = await openTestHouse();
  for (const [name, type] of fields)
    await house
      .as(house.cast.people.jo)
      .post('/custom-fields')
      .send({ name, label: name, type, choices: [], symptomIds: [], required: false })
      .expect(201);
  const bytes = readFileSync(resolve(shared, folder, file));
  const record = await take(house, bytes, mapping ? { mapping, name: file } : { preset, name: file });
  return new Imported(house, record).takeAway();
}

const cut = (value: unknown) => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
  return text.length > wide ? `${text.slice(0, wide)}…` : text;
};
const printed = (line: Line) =>
  `${agrees(line) ? ' ' : '!'} ${line.place} | ${cut(line.expected)} | ${cut(line.ours)} | ${line.by}`;

it.each(sets.map((set) => [`${set.folder}/${set.file}${set.only ? `, ${set.only}` : ''}`, set] as const))(
  '%s',
  async (name, set) => {
    if (!existsSync(shared)) throw new Error('The real files lie in ../shared/data, which is not here.');
    const whole: Tree = JSON.parse(readFileSync(resolve(shared, set.folder, 'expected.json'), 'utf8'))[set.file];
    const expected = set.only ? { [set.only]: whole[set.only] } : whole;
    const imported = await importedBy(set);
    try {
      const lines = compare(expected, await set.tell(imported, expected), set.notSaid);
      const differing = lines.filter((line) => !agrees(line));
      const count = (by: Line['by']) => lines.filter((line) => line.by === by).length;
      const shown = process.env.EACH ? lines : differing;
      console.info(
        [
          `${name}: ${count('figures')} by figures and lists, ${count('records')} from the records, ${count('not said')} not said, ${differing.length} differing`,
          ...shown.map(printed),
          ...Object.entries(set.notSaid).map(([place, why]) => `  not said: ${place}: ${why}`),
        ].join('\n'),
      );
      expect(differing.map(printed)).toEqual([]);
    } finally {
      await imported.house.close();
    }
  },
  600_000,
);
