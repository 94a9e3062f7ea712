/**
 * What is said of a pilot, in English: %{blanks} to fill, and `one |||| many` where a number decides. A catalogue of another
 * language has the same words. Never "significant", "proved", "no effect", nor a chance that the method works.
 */
export const pilotWords = {
  notReadable: 'This cannot be judged: %{why}.',
  noInterval: 'there are too few squads for an interval',
  better:
    '%{method} squads improved %{gain} more than the others (between %{low} and %{high})%{besides}. A difference like this %{ways}.',
  fellLess:
    '%{method} squads fell back less than the others, by %{gain} (between %{low} and %{high})%{besides}. A difference like this %{ways}.',
  maybeBetter:
    '%{method} squads improved more (%{gain}, between %{low} and %{high})%{besides}, but this is not confirmed: %{why}.',
  maybeFellLess:
    '%{method} squads fell back less (%{gain}, between %{low} and %{high})%{besides}, but this is not confirmed: %{why}.',
  unclear: 'No clear difference yet: anything %{range} fits the data%{besides}.',
  tooSmall:
    'Any difference is smaller than the %{least} you called meaningful: anything %{range} fits the data%{besides}.',
  fellBehind:
    '%{method} squads fell behind by %{gain} (between %{low} and %{high})%{besides}. Look at the squads before going on.',
  beforeLook: 'The plan looks at this on %{day}. Figures are shown, a verdict is not.',
  afterLooks: 'This is no planned look, and none is left. Figures are shown, a verdict is not.',
  interval: 'the interval runs from %{low} to %{high}',
  range: 'from %{worst} to %{best}',
  asWorse: '%{amount} worse',
  asBetter: '%{amount} better',
  noDifference: 'no difference',
  waysCounted: 'came out in only %{n} of the %{of} ways to pick the pilot squads',
  waysAbout: 'came out in about 1 in %{odds} of the ways to pick the pilot squads',
  notRare:
    'a difference like this comes out in %{n} of the %{of} ways to pick the pilot squads, and this look asks for at most 1 in %{level}',
  notRareAbout:
    'a difference like this comes out in about 1 in %{odds} of the ways to pick the pilot squads, and this look asks for at most 1 in %{level}',
  rarityUnknown: 'there are too few squads to tell how rare such a difference is',
  costsMore: ', at about %{amount} more per case',
  costsLess: ', at about %{amount} less per case',
  gotWorse: ', while “%{name}” got worse by %{amount}',

  tooFewControlSquads:
    'there is %{n} control squad, and at least 3 are needed to tell the method from chance |||| there are %{n} control squads, and at least 3 are needed to tell the method from chance',
  tooFewCases: 'a squad had only %{n} cases in a period%{among}; at least 10 are needed',
  fewCases: 'a squad had only %{n} cases in a period%{among}',
  among: ' (%{squad})',
  squadsChosen: 'the pilot squads were chosen, not drawn by lot, and chosen squads change by themselves',
  cannotReach:
    '%{n} of %{of} squads piloted: even the best result comes out by chance in 1 of %{ways} ways, so it cannot be confirmed with these squads yet',
  pastTrend: 'the pilot squads were already moving away from the others before the start',
  pastTrendOf:
    'the pilot squads were already moving away from the others before the start; that trend alone would have given %{amount}',
  oneSquad: 'without %{squad}, less than half of it is left',
  aSquad: 'one squad',
  lowUptake:
    'only %{share} of the pilot squads’ cases were handled by the method, so this is the effect of the rollout, not of the method',
  contamination: '%{share} of the control squads’ cases were handled by the method too',
  mixShift: 'other kinds of cases came after the start than before (%{share} of the mix moved)',
  responseDiffers:
    'the share of customers who answer moved by %{pilot} in the pilot squads and by %{control} in the others',
  sampleRatio: 'cases did not reach the squads in the shares that were agreed',
  intakeDiffers: 'the number of cases a week moved by %{pilot} in the pilot squads and by %{control} in the others',
  volumesDiffer: 'a pilot squad has %{ratio} times the cases of a control squad',
  casesCross: '%{share} of the cases since the start went on from a squad of one side to one of the other',
  fewAnswers: 'only %{share} of the customers asked since the start have answered',
  missingWeeks:
    'there is nothing to count in %{n} week of %{squad} |||| there is nothing to count in %{n} weeks of %{squad}',
  severalSquads: 'several squads',
  loggedLatePilot:
    'the share of cases with steps recorded long after they happened rose from %{before} to %{after} in the pilot squads',
  loggedLateControl:
    'the share of cases with steps recorded long after they happened rose from %{before} to %{after} in the other squads',
  immature:
    '%{n} case of the last weeks is too young to be judged and is not counted |||| %{n} cases of the last weeks are too young to be judged and are not counted',
  recordsChanged:
    '%{n} record was changed since the plan was made |||| %{n} records were changed since the plan was made',
  placebo: 'the same comparison with a start in the middle of the past gives %{amount}, where nothing had begun',
  unknownShare: 'an unknown share',
  unknownAmount: 'an unknown amount',
} as const satisfies Record<string, string>;

export type PilotWord = keyof typeof pilotWords;
