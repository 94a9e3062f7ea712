/** What the core says around changes of clocks, as lines: the same text in whatever zone the host stands. Plain JavaScript, so that a bare Node can say it too. */
const minute = 60_000;
const quarter = 15 * minute;

/** A squad that is always there, one of office hours, and one of nights over midnight. */
export function threeCalendars(core, timeZone) {
  const seven = (blocks) => Array.from({ length: 7 }, () => blocks);
  return {
    always: core.officeHours(timeZone, seven([{ from: '00:00', to: '24:00' }])),
    office: core.defaultOfficeHours(timeZone),
    nights: core.officeHours(
      timeZone,
      seven([
        { from: '22:00', to: '24:00' },
        { from: '00:00', to: '06:00' },
      ]),
    ),
  };
}

/** The moments two hours before and after, a quarter of an hour apart. */
export const around = (moment) => Array.from({ length: 17 }, (_, i) => new Date(moment + (i - 8) * quarter));

export const lengths = [15, 60, 240, 480];

/** One line a zone, change, moment and calendar. */
export function answers(core, changes) {
  const lines = [];
  for (const [zone, moments] of changes) {
    const calendars = threeCalendars(core, zone);
    for (const change of moments) {
      for (const from of around(change)) {
        const local = core.readingOf(zone, from);
        for (const [name, hours] of Object.entries(calendars)) {
          const due = lengths.map((minutes) => core.addWorkingMinutes(hours, from, minutes));
          const said = due.map((at) => [at, core.graceEnd(hours, at)].map((one) => one.toISOString()).join(' '));
          lines.push(
            [zone, from.toISOString(), local.on, local.time, name, core.isOpen(hours, from), ...said].join(' | '),
          );
        }
      }
    }
  }
  return lines;
}
