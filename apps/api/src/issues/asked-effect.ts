import { invalid } from '../platform/checked.pipe.ts';

/** What somebody gives in place of all cases: orders or contacts of the weeks before and after, and of the same weeks a year earlier. */
export interface GivenExposure {
  exposureBefore?: number;
  exposureAfter?: number;
  exposureYearBefore?: number;
  exposureYearAfter?: number;
}

export const exposureNames = ['exposureBefore', 'exposureAfter', 'exposureYearBefore', 'exposureYearAfter'] as const;
/** More orders or contacts than any house has. */
export const mostExposure = 1_000_000_000;

/** Reads what an effect is counted from, where somebody gives it: both sides, in whole numbers. */
export function readExposure(query: Record<string, unknown>): GivenExposure {
  const faults = Object.entries(query).flatMap(([name, value]) => {
    if (!exposureNames.includes(name as 'exposureBefore'))
      return [{ pointer: `/${name}`, code: 'unknown', detail: 'There is no such parameter.' }];
    return typeof value === 'string' && /^[1-9]\d{0,9}$/.test(value) && Number(value) <= mostExposure
      ? []
      : [{ pointer: `/${name}`, code: 'range', detail: `A whole number from 1 to ${mostExposure}.` }];
  });
  if (faults.length > 0) throw invalid(faults);
  return Object.fromEntries(exposureNames.flatMap((name) => (query[name] ? [[name, Number(query[name])]] : [])));
}
