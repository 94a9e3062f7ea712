import { type DecisionWord, decisionWords, type RemedyKind, remedies } from '#heart-core';
import { Amount, Currency, Flag, Id, Moment, OneOf, Words } from '../platform/fields.ts';

/** A remedy as part of a case that is logged whole. */
export class ResolutionPart {
  @OneOf(remedies) remedy!: RemedyKind;
  @Id({ optional: true, about: 'An option of the catalogue: its value where none is said, and its cost.' })
  optionId?: string;
  @Amount({ optional: true, about: 'In minor units; refund and credit need it, explanation and apology have none.' })
  amountMinor?: number;
  @Currency({ optional: true }) currency?: string;
  @OneOf(['doneNow', 'promised', 'handedOver']) delivery!: 'doneNow' | 'promised' | 'handedOver';
  @Words({ max: 120, optional: true }) namedPerson?: string;
  @Moment({ optional: true, about: 'Also makes the dated promise, which the delivery keeps.' }) effectiveBy?: Date;
  @Flag({ optional: true, about: 'The customer knows that approval is asked.' }) toldCustomer?: boolean;
  @Flag({ optional: true, about: 'Refused, rather than asked for, where it needs approval.' }) atOnceOnly?: boolean;
  @Flag({ optional: true, about: 'The customer waits for the answer.' }) customerWaiting?: boolean;
  @Words({ max: 2000, optional: true, about: 'To an approver: the advice in a line.' }) note?: string;
  @Moment({ optional: true }) occurredAt?: Date;
}

export class ResolutionBody extends ResolutionPart {
  @Id() caseId!: string;
}

export class DecisionBody {
  @Id() resolutionId!: string;
  @OneOf(decisionWords) decision!: DecisionWord;
  @Amount({ optional: true, about: 'With approveLess: how much instead.' }) amountMinor?: number;
  @Words({ max: 1000, optional: true, about: 'A line that can be said to the customer.' }) reason?: string;
}

export class ReversalBody {
  @Id() resolutionId!: string;
  @Words({ max: 1000 }) reason!: string;
}

export class DeliveryBody {
  @Id() resolutionId!: string;
  @Moment() at!: Date;
  @Words({ max: 200, optional: true, about: 'The number of the payment or the parcel.' }) reference?: string;
}

export class ApprovalMarkBody {
  @Id() resolutionId!: string;
  @OneOf(['seen', 'notNow']) kind!: 'seen' | 'notNow';
}
