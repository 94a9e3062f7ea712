import { Amount, Currency, Flag, Id, Moment, OneOf, Words } from '../platform/fields.ts';

export const remedies = [
  'refund',
  'replacement',
  'credit',
  'upgrade',
  'repair',
  'explanation',
  'apology',
  'other',
] as const;

/** A remedy as part of a case that is logged whole. */
export class ResolutionPart {
  @OneOf(remedies) remedy!: (typeof remedies)[number];
  @Amount({ optional: true, about: 'In minor units; refund and credit need it, explanation and apology have none.' })
  amountMinor?: number;
  @Currency({ optional: true }) currency?: string;
  @OneOf(['doneNow', 'promised', 'handedOver']) delivery!: 'doneNow' | 'promised' | 'handedOver';
  @Words({ max: 120, optional: true }) namedPerson?: string;
  @Moment({ optional: true, about: 'Also makes the dated promise, which the delivery keeps.' }) effectiveBy?: Date;
  @Flag({ optional: true }) toldCustomer?: boolean;
  @Words({ max: 2000, optional: true }) note?: string;
  @Moment({ optional: true }) occurredAt?: Date;
}

export class ResolutionBody extends ResolutionPart {
  @Id() caseId!: string;
}

export class DeliveryBody {
  @Id() resolutionId!: string;
  @Moment() at!: Date;
  @Words({ max: 200, optional: true, about: 'The number of the payment or the parcel.' }) reference?: string;
}
