import { definitions as all } from '#heart-core';

/** What each figure counts, as the house defines it: English has the definitions' own words, another language has its own. */
export const definitions = {
  definitions: {
    of: Object.fromEntries(
      all.map(({ key, cohort, numerator, denominator, excludes }) => [
        key,
        { cohort, numerator, denominator: denominator ?? '', excludes: excludes.join('; ') },
      ]),
    ),
  },
};
