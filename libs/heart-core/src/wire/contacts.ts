import type { Channel } from '../cases/first-contact.ts';

/** A touch with the customer, in or out. */
export interface ContactRecord {
  id: string;
  caseId: string;
  squadId: string;
  agentId: string | null;
  direction: 'inbound' | 'outbound';
  channel: Channel;
  startedAt: string;
  endedAt: string | null;
  sameIssue: boolean;
  note: string | null;
  recordedAt: string;
}

/** An internal note: in the case's story, never to the customer. */
export interface NoteRecord {
  id: string;
  caseId: string;
  squadId: string;
  authorId: string;
  text: string;
  recordedAt: string;
}

/** `POST /contacts`. */
export interface ContactBody {
  caseId: string;
  direction: 'inbound' | 'outbound';
  channel: Channel;
  startedAt: string;
  endedAt?: string;
  sameIssue: boolean;
  note?: string;
}
