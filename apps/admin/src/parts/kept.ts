const prefix = 'heartdesk.kept';

/** Where on this computer a person's unacknowledged words lie. */
export const keptAt = (personId: string | undefined, place: string): string =>
  `${prefix}.${personId ?? 'nobody'}.${place}`;

/** How many pieces of this person's typing the house has not acknowledged yet. */
export function countKept(personId: string | undefined): number {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith(keptAt(personId, ''))).length;
  } catch {
    return 0;
  }
}
