/** What a link to choose a password is for: someone's first one, or a new one for a forgotten one. */
export const invitationKinds = ['welcome', 'reset'] as const;
export type InvitationKind = (typeof invitationKinds)[number];

/** How it reaches them: by mail, or copied once by an administrator where the house sends none. */
export const invitationWays = ['mail', 'link'] as const;
export type InvitationWay = (typeof invitationWays)[number];

export const invitationStandings = [
  'onItsWay',
  'open',
  'undelivered',
  'expired',
  'used',
  'withdrawn',
  'replaced',
] as const;
export type InvitationStanding = (typeof invitationStandings)[number];

/** A day for someone new; an hour for who asked for it just now. None works longer than a day (TRUST.md, G13). */
export const invitationHours = { byAdministrator: 24, byThemselves: 1 } as const;

/** So many for one person in an hour: no mailbox is filled by whoever knows its address. */
export const mostInvitationsInAnHour = { byAdministrator: 5, byThemselves: 3 } as const;
