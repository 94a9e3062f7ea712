import type { PresenceState } from '../presence/presence.ts';

/** Somebody who is at their desk, and the case and step that they are in, where the reader may see that case. */
export interface PresenceRecord {
  /** The person's id. */
  id: string;
  name: string;
  role: string;
  squadIds: string[];
  caseId: string | null;
  stepKey: string | null;
  seenAt: string;
}

/** `PUT /presence`, every 20 seconds while the screen is looked at. */
export interface PresenceBody {
  caseId?: string;
  stepKey?: string;
  state: PresenceState;
}
