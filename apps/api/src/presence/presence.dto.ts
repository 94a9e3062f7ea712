import { type PresenceState, presenceStates, stepKeys } from '#heart-core';
import { Id, OneOf } from '../platform/fields.ts';

export class PresenceBody {
  @Id({ optional: true }) caseId?: string;
  @OneOf(stepKeys, { optional: true }) stepKey?: string;
  @OneOf(presenceStates) state!: PresenceState;
}
