const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Urgency on one scale, clock time: "−0:42" is overdue by 42 minutes, "2:05" is to come; from two days on, days and hours. */
export function clockGap(dueAt: Date, now: Date): string {
  const ms = dueAt.getTime() - now.getTime();
  const whole = Math.abs(ms);
  const sign = ms < 0 ? '−' : '';
  if (whole >= 2 * day) return `${sign}${Math.floor(whole / day)} d ${Math.floor((whole % day) / hour)} h`;
  const minutes = Math.floor((whole % hour) / minute);
  return `${sign}${Math.floor(whole / hour)}:${String(minutes).padStart(2, '0')}`;
}

export const promiseTabs = ['overdue', 'today', 'week', 'broken'] as const;
export type PromiseTab = (typeof promiseTabs)[number];

const midnight = (at: Date, days: number) => new Date(at.getFullYear(), at.getMonth(), at.getDate() + days);

/** What each tab asks of the list of promises; days are those of the reader's clock, weeks begin on Monday. */
export function askedBy(tab: PromiseTab, now: Date): Record<string, unknown> {
  const monday = midnight(now, -((now.getDay() + 6) % 7));
  const nextMonday = midnight(monday, 7);
  if (tab === 'overdue') return { overdue: true };
  if (tab === 'today')
    return { standing: 'open', dueFrom: midnight(now, 0).toISOString(), dueTo: midnight(now, 1).toISOString() };
  if (tab === 'week')
    return { standing: 'open', dueFrom: midnight(now, 0).toISOString(), dueTo: nextMonday.toISOString() };
  return { standing: 'broken', dueFrom: monday.toISOString(), dueTo: nextMonday.toISOString() };
}
