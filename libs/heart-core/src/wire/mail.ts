/** A letter to a squad that answers none of ours; it waits until somebody says what becomes of it. */
export interface IncomingMailRecord {
  id: string;
  squadId: string;
  fromName: string | null;
  fromAddress: string;
  /** A customer who is known by this address. */
  customerId: string | null;
  subject: string | null;
  /** What they wrote themselves, quoted letters cut. */
  text: string;
  /** Names of what hung on it; nothing of it is kept. */
  attachments: string[];
  receivedAt: string;
  standing: 'waiting' | 'case' | 'contact' | 'aside';
  caseId: string | null;
  settledById: string | null;
  settledAt: string | null;
}

/** `POST /mail-settlings`: it becomes a case, a contact of one, or is set aside. */
export interface MailSettlingBody {
  mailId: string;
  kind: 'case' | 'contact' | 'aside';
  /** Of a contact: the case that it is about. */
  caseId?: string;
  /** Of what is set aside. */
  reason?: string;
}

export interface MailSettlingRecord {
  id: string;
  mailId: string;
  squadId: string;
  kind: MailSettlingBody['kind'];
  caseId: string | null;
  reason: string | null;
  settledById: string;
  at: string;
}
