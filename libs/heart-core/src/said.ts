const minute = 60_000;
const second = 1_000;

/**
 * The moment that somebody meant who says when something happened, where it cannot have been before `earliest`; null where
 * it was said to be. Who names a minute or a second means all of it: 10:04 is not before what began at 10:04:30.
 */
export function saidAfter(said: Date, earliest: Date): Date | null {
  if (said >= earliest) return said;
  const at = said.getTime();
  const precision = at % minute === 0 ? minute : at % second === 0 ? second : 1;
  return at + precision > earliest.getTime() ? earliest : null;
}
