/** The migrated database, with nothing in it. */
export const emptyTemplate = 'heartdesk_empty';
/** The same, furnished and with the cast in it, signed in: what each test file gets a copy of. */
export const castTemplate = 'heartdesk_cast';

export function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.toString();
}
