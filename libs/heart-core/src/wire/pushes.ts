/** The body of `POST /contact-pushes`: a call, a chat or another contact as the system that carries it knows it. */
export interface ContactPushBody {
  /** The other system's own name for it: told twice, it is the same contact. */
  externalId: string;
  direction: 'inbound' | 'outbound';
  channel: string;
  startedAt: string;
  endedAt?: string;
  phone?: string;
  email?: string;
  externalRef?: string;
  name?: string;
  squadId?: string;
  caseId?: string;
}

/** A contact that was pushed in. It waits for an agent, unless it is clear which case it belongs to. */
export interface ContactPushRecord {
  id: string;
  externalId: string;
  squadId: string;
  direction: 'inbound' | 'outbound';
  channel: string;
  startedAt: string;
  endedAt: string | null;
  /** Known by reference, e-mail or number; their name alone. */
  customer: { id: string; name: string } | null;
  /** As they were told, while the contact waits: nobody's number is kept for history. */
  name: string | null;
  phone: string | null;
  email: string | null;
  standing: 'waiting' | 'joined' | 'opened' | 'dismissed' | 'lapsed';
  /** The latest open case of this customer that the reader may read: perhaps it is about that one. */
  proposedCase: { id: string; number: number } | null;
  /** Where it went. */
  caseId: string | null;
  toldAt: string;
}

/** The body of `POST /contact-push-answers`. To make a case of it, name it in `POST /cases` as `contactPushId`. */
export interface ContactPushAnswerBody {
  contactPushId: string;
  kind: 'joined' | 'dismissed';
  caseId?: string;
  sameIssue?: boolean;
}

export interface ContactPushAnswerRecord {
  id: string;
  contactPushId: string;
  kind: 'joined' | 'opened' | 'dismissed';
  caseId: string | null;
  byId: string;
  at: string;
}
