import type { Definition } from '#heart-core';
import type { Say } from '../parts/moments.ts';

/** What a figure counts, from what, by which moment and without what, in the reader's language. */
export function definitionInWords({ key, cohort, numerator, denominator, excludes }: Definition, say: Say) {
  const said = (part: string, english: string) => say(`definitions.of.${key}.${part}`, { _: english });
  return {
    cohort: said('cohort', cohort),
    numerator: said('numerator', numerator),
    denominator: denominator === null ? null : said('denominator', denominator),
    excludes: excludes.length === 0 ? null : said('excludes', excludes.join('; ')),
  };
}
