/** What is given to the customer. */
export type Remedy = 'refund' | 'replacement' | 'credit' | 'upgrade' | 'repair' | 'explanation' | 'apology' | 'other';
export type ResolutionDelivery = 'doneNow' | 'promised' | 'handedOver';

/** A remedy with its value, and where it stands. */
export interface ResolutionRecord {
  id: string;
  caseId: string;
  squadId: string;
  agentId: string | null;
  episode: number;
  remedy: Remedy;
  amountMinor: number | null;
  currency: string | null;
  delivery: ResolutionDelivery;
  namedPerson: string | null;
  effectiveBy: string | null;
  toldCustomer: boolean | null;
  note: string | null;
  standing: 'granted' | 'awaitingApproval' | 'declined' | 'expired' | 'reversed';
  deliveredAt: string | null;
  occurredAt: string;
  recordedAt: string;
}

/** `POST /resolutions`. */
export interface ResolutionBody {
  caseId: string;
  remedy: Remedy;
  amountMinor?: number;
  currency?: string;
  delivery: ResolutionDelivery;
  namedPerson?: string;
  effectiveBy?: string;
  toldCustomer?: boolean;
  note?: string;
  occurredAt?: string;
}

/** `POST /deliveries`: the remedy reached the customer. */
export interface DeliveryBody {
  resolutionId: string;
  at: string;
  reference?: string;
}

export interface DeliveryRecord extends DeliveryBody {
  id: string;
  caseId: string;
  recordedById: string;
  recordedAt: string;
}
