import type { Deed } from './permissions.ts';

/** What a key may be good for: reading, pushing contacts in, the day's work on cases, and the settings. */
export const keyScopes = ['read', 'contacts', 'write', 'settings'] as const;
export type KeyScope = (typeof keyScopes)[number];

/** Sign-in, passwords, and whatever would let a key make itself greater than it is. */
const never: readonly Deed[] = [
  'session.open',
  'session.read',
  'password.change',
  'person.write',
  'invitation.write',
  'password.choose',
  'apiKey.read',
  'apiKey.write',
];

/** They look and change nothing, whatever their names. */
const looks: readonly Deed[] = [
  'event.hear',
  'house.read',
  'authority.check',
  'phraseRule.rates',
  'phrase.check',
  'export.take',
];

const settings: readonly Deed[] = [
  'limit.write',
  'option.write',
  'squad.write',
  'calendar.write',
  'standIn.write',
  'template.write',
  'phraseRule.write',
  'settings.write',
  'customField.write',
  'cause.write',
  'symptom.write',
  'pilot.write',
  'job.retry',
  'webhook.write',
];

/** Which scope a deed asks of a key; null where no key may do it. */
export function scopeOfDeed(deed: Deed): KeyScope | null {
  if (never.includes(deed)) return null;
  if (deed.endsWith('.read') || looks.includes(deed)) return 'read';
  if (deed === 'contactPush.send') return 'contacts';
  if (settings.includes(deed)) return 'settings';
  return 'write';
}

/** May a key with these scopes do this? Whether its person may is a question of its own. */
export function keyMayDo(scopes: readonly KeyScope[], deed: Deed): boolean {
  const asked = scopeOfDeed(deed);
  return asked !== null && scopes.includes(asked);
}
