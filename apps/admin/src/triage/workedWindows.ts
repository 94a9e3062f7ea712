import { againstWindow, isFree, type OfficeHours } from '#heart-core';
import type { TriageWindow } from '#heart-core/wire';

/** The rule asks for words too; these are none of the vague ones. */
const aCall = 'Call';

const works = ({ from, to }: TriageWindow, now: Date, hours: OfficeHours): boolean =>
  againstWindow(aCall, { from: new Date(from), to: new Date(to) }, now, hours) === null;

/** What the board shows: the windows in which the squad works, and those in which something is promised. */
export const windowsOnBoard = (
  windows: readonly TriageWindow[],
  now: Date,
  hours: OfficeHours,
): readonly TriageWindow[] => windows.filter((window) => window.taken > 0 || works(window, now, hours));

const atLeast = 6;
const most = 18;

/** What is offered to a customer: the next windows that have not begun, and as many more as it takes to find three with room. */
export function windowsOffered(
  windows: readonly TriageWindow[],
  now: Date,
  hours: OfficeHours,
): readonly TriageWindow[] {
  const ahead = windows.filter((window) => new Date(window.from) >= now && works(window, now, hours));
  let withRoom = 0;
  const enough = ahead.findIndex((window, place) => {
    withRoom += isFree(window) ? 1 : 0;
    return place + 1 >= atLeast && withRoom >= 3;
  });
  return ahead.slice(0, enough < 0 ? most : Math.min(enough + 1, most));
}
