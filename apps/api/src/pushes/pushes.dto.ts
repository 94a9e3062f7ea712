import { channels } from '#heart-core';
import { Email, Flag, Id, Moment, OneOf, Words } from '../platform/fields.ts';

export class ContactPushBody {
  @Words({ max: 200, about: 'Your own name for this contact: told twice, it is the same one.' }) externalId!: string;
  @OneOf(['inbound', 'outbound']) direction!: 'inbound' | 'outbound';
  @OneOf(channels) channel!: string;
  @Moment() startedAt!: Date;
  @Moment({ optional: true, about: 'May come later, with the same externalId, while the contact waits.' })
  endedAt?: Date;
  @Words({ max: 40, optional: true }) phone?: string;
  @Email({ optional: true }) email?: string;
  @Words({ max: 200, optional: true, about: 'The reference by which you know the customer.' }) externalRef?: string;
  @Words({ max: 200, optional: true }) name?: string;
  @Id({ optional: true, about: 'Where it waits; without one, in the only squad that the key acts in.' })
  squadId?: string;
  @Id({ optional: true, about: 'The case that it belongs to, where that is known.' }) caseId?: string;
}

export class ContactPushAnswerBody {
  @Id() contactPushId!: string;
  @OneOf(['joined', 'dismissed']) kind!: 'joined' | 'dismissed';
  @Id({ optional: true, about: 'Of joined: the case that it belongs to.' }) caseId?: string;
  @Flag({ optional: true, about: 'Of joined: is it about the same issue? Yes, unless said otherwise.' })
  sameIssue?: boolean;
}
