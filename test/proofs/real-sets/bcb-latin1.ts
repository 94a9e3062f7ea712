import { countsOf, top } from './definitions.ts';
import { asPythonNamesIt, fileFacts } from './file-facts.ts';
import type { GivenCase } from './imported.ts';
import type { RealSet } from './told.ts';

const count = ({ custom }: GivenCase, name: string) => Number(custom[name]);
const summed = (rows: readonly GivenCase[], name: string) => rows.reduce((sum, row) => sum + count(row, name), 0);

/** Its rows are counts, which the preview says before anything is kept; here they come in all the same, each count in a field of its own. */
export const bcbLatin1: RealSet = {
  folder: 'bcb-latin1',
  file: 'irregularidades_extract.csv',
  preset: '',
  mapping: {
    options: { createMissing: true },
    fields: {
      receivedAt: { columns: ['Ano', 'Trimestre'], map: { '*': '2021-07-01' } },
      squad: { column: 'Instituição financeira' },
      'custom.irregularity': { column: 'Irregularidade' },
      'custom.upheld': { column: 'Quantidade de reclamações reguladas procedentes' },
      'custom.all': { column: 'Quantidade total de reclamações' },
    },
  },
  fields: [
    ['irregularity', 'text'],
    ['upheld', 'number'],
    ['all', 'number'],
  ],
  async tell(imported) {
    const { rows } = imported;
    const weighed = (label: (row: GivenCase) => string) =>
      top(
        countsOf(
          rows.flatMap((row) => Array<string>(count(row, 'all')).fill(label(row))),
          (one) => one,
        ),
        10,
      );
    const irregularity = ({ custom }: GivenCase) => String(custom.irregularity);
    return {
      figures: fileFacts(imported),
      records: {
        sum_total: summed(rows, 'all'),
        sum_upheld: summed(rows, 'upheld'),
        irregularities: new Set(rows.map(irregularity)).size,
        top_irregularities_by_total: weighed(irregularity),
        top_institutions_by_total: weighed(({ squad }) => squad),
      },
    };
  },
  notSaid: {
    ...asPythonNamesIt,
    note: 'words about the file; the preview of an import says the same: its rows look like counts',
    not_utf8: 'said by the encoding that was found, windows-1252',
  },
};
