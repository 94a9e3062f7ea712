import type { InvitationKind, InvitationStanding, InvitationWay } from '../people/invitations.ts';

/** A link by which someone chooses their password: once, within a day. Never the link itself. */
export interface InvitationRecord {
  id: string;
  personId: string;
  kind: InvitationKind;
  way: InvitationWay;
  standing: InvitationStanding;
  madeAt: string;
  /** Null where they asked for it themselves. */
  madeById: string | null;
  expiresAt: string;
  mailedAt: string | null;
  endedAt: string | null;
  version: number;
}

/** The answer that makes one. Without a mail server it is the only one that tells the link; by mail only its reader learns it. */
export interface NewInvitationRecord extends InvitationRecord {
  url: string | null;
}

/** `POST /public/invitation-looks`: whom a link is for, told to who holds it. */
export interface OpenInvitationRecord {
  kind: InvitationKind;
  name: string;
  email: string | null;
  expiresAt: string;
}
