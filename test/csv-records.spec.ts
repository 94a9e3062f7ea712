import { CsvReader } from '../apps/api/src/imports/csv-records.ts';

const header = 'id,what,where';

/** The file read in two pieces, cut anywhere: `line`, and the fault or the fields. */
const readIn = (text: string, cut: number) => {
  const csv = new CsvReader(',');
  const records = [...csv.read(text.slice(0, cut)), ...csv.read(text.slice(cut), true)];
  return records.slice(1).map(({ line, fields, fault }) => [line, fault ?? fields]);
};

describe('A quote that is left open', () => {
  it('costs its line alone where a later record closes it', () => {
    const text = `${header}\n1,"late,Leeds\n2,"\nbroken, twice",York\n3,lost,Hull\n`;
    for (let cut = 0; cut <= text.length; cut++)
      expect(readIn(text, cut)).toEqual([
        [2, 'quote'],
        [3, ['2', '\nbroken, twice', 'York']],
        [5, ['3', 'lost', 'Hull']],
      ]);
  });

  it('costs the narrow record behind it nothing of its own', () => {
    const text = `${header}\n1,"late,Leeds\n2,short\n3,"\nlost",Hull\n`;
    for (let cut = 0; cut <= text.length; cut++)
      expect(readIn(text, cut)).toEqual([
        [2, 'quote'],
        [3, ['2', 'short']],
        [4, ['3', '\nlost', 'Hull']],
      ]);
  });
});

it('A record over several lines that is a field too wide stays one record', () => {
  const text = `${header}\n1,"late\nand broken",Leeds,more\n2,lost,Hull\n`;
  for (let cut = 0; cut <= text.length; cut++)
    expect(readIn(text, cut)).toEqual([
      [2, ['1', 'late\nand broken', 'Leeds', 'more']],
      [4, ['2', 'lost', 'Hull']],
    ]);
});
