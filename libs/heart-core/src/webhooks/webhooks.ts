/** What other programs may be told of: named as what open screens hear, less what is one person's alone. */
export const webhookEvents = [
  'cases',
  'resolutions',
  'decisions',
  'commitments',
  'settlements',
  'triage',
  'incidents',
  'issues',
  'actions',
  'imports',
  'contact-pushes',
] as const;
export type WebhookEvent = (typeof webhookEvents)[number];

const dayMs = 86_400_000;
/** A receiver that has taken nothing for so long is told no more. */
export const failsAtMostMs = 3 * dayMs;
/** A new secret takes over at once; the one before is good for so long, for receivers to change it in their time. */
export const secretsOverlapMs = dayMs;

/** Has it failed for so long that it is switched off? */
export function hasFailedTooLong(failingSince: Date | null, now: Date): boolean {
  return failingSince !== null && now.getTime() - failingSince.getTime() >= failsAtMostMs;
}
