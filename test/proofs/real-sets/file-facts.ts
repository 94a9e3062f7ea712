import type { Imported } from './imported.ts';
import type { Tree } from './told.ts';

/** How many records a file has, as its import counts them. */
export function fileFacts({ record }: Imported): Tree {
  const { bytes, total, rejected, columns, mapping } = record;
  const usable = total - rejected;
  return {
    ...{ bytes, delimiter: mapping?.options?.delimiter, columns, records: total, usable },
    // Records of empty fields count in nothing; none of these files has one.
    ...{ blank_records: 0, malformed_records: rejected },
  };
}

export const asPythonNamesIt = {
  encoding: 'the name under which Python opened the file; ours is that of the web, without a word on the mark',
};
