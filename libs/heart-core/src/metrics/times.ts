import { base, closedUnresolved, type Definition, setAside } from './definition.ts';

const contradicting = 'times that contradict each other';

/** How long customers wait, and how long we work (METRICS.md M11, M12, M13). */
export const times = [
  {
    ...base,
    key: 'timeToAcknowledge',
    name: 'Time to the first answer',
    unit: 'duration',
    better: 'lower',
    cohort: 'received',
    numerator:
      'seconds of the squad’s working time from reception until a person first heard, met or wrote to the customer: the median, with the ninth decile and the mean',
    denominator: 'cases answered; those still waiting are pending',
    excludes: [setAside, 'imported', 'closed without an answer', contradicting],
  },
  {
    ...base,
    key: 'timeToResolve',
    name: 'Time to the first resolution',
    unit: 'duration',
    better: 'lower',
    cohort: 'first resolution; an open case, received',
    numerator:
      'seconds by the clock from reception to the first resolution: median and ninth decile by Kaplan-Meier, in which open cases count for as long as they have lasted; the mean is of resolved cases alone; beside them the same of resolved cases in the squad’s working time',
    denominator: 'cases resolved; open ones are pending',
    excludes: [setAside, closedUnresolved, contradicting],
    censored: true,
  },
  {
    ...base,
    key: 'withinTarget',
    name: 'Resolved within the target',
    unit: 'share',
    better: 'higher',
    cohort: 'the target, in the squad’s working time, by severity',
    numerator: 'cases first resolved by their target',
    denominator: 'cases whose target has passed: met, missed, or still open',
    excludes: [setAside, closedUnresolved],
  },
  {
    ...base,
    // 2: an imported case may tell how its first contact ended and no more.
    version: 2,
    key: 'handleTime',
    name: 'Handling time',
    unit: 'duration',
    better: 'neither',
    cohort: 'first resolution; an open case, received',
    numerator:
      'seconds of a case’s contacts, of which both ends are known, until its first resolution: the median, with the ninth decile and the mean',
    denominator:
      'cases resolved, and imported ones that say whether the first contact resolved them; open ones are pending',
    excludes: [setAside, closedUnresolved, 'no contact of which both ends are known'],
  },
] as const satisfies readonly Definition[];
