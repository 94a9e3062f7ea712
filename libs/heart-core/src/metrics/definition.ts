/** The passport of a figure: what it counts, from which moment on, and what it leaves out. */
export interface Definition {
  key: string;
  name: string;
  version: number;
  /** A duration is in seconds, its value the median; money in minor units of `currency`, its value a mean of what was resolved. */
  unit: 'share' | 'mean' | 'count' | 'duration' | 'money';
  better: 'higher' | 'lower' | 'neither';
  /** The moment that puts a fact into a range, in words. */
  cohort: string;
  numerator: string;
  denominator: string | null;
  excludes: readonly string[];
  /** Facts younger than this are pending. */
  matureAfterDays: number | null;
  /** Below this a screen shows counts, not a percentage. */
  minimumN: number;
  /** Of a figure of money: in which currency; what was given in others is left out. Told with the answer. */
  currency?: string;
  /** Of a duration: how many took longer than this many seconds is told beside it. */
  overSeconds?: number;
  /** Of a duration: what has not ended yet counts for as long as it has lasted (Kaplan-Meier), so that slow cases are not left out. */
  censored?: boolean;
}

/** What every passport begins with. */
export const base = { version: 1, minimumN: 20, matureAfterDays: null } as const;
export const setAside = 'set aside as test, spam or duplicate';
export const closedUnresolved = 'closed without a resolution';
