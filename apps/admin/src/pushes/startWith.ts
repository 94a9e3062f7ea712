import type { ContactPushRecord } from '#heart-core/wire';
import type { Caller } from '../cases/CustomerField.tsx';
import { blankStart, placeOfStart, type StartDraft } from '../cases/startDraft.ts';
import { putOnShelf } from '../drafts/shelf.ts';

/** Whom a contact names, as the start of a case takes it. */
export function callerOf({ customer, name, phone, email }: ContactPushRecord): Caller {
  if (customer) return { kind: 'known', id: customer.id, typed: customer.name };
  const typed = name ?? '';
  return phone || email ? { kind: 'new', typed, phone: phone ?? '', email: email ?? '' } : { kind: 'none', typed };
}

/** Lays out the case that begins with this contact. */
export function startWith(push: ContactPushRecord): void {
  const { id, startedAt } = push;
  const draft: StartDraft = { ...blankStart(), caller: callerOf(push), pushed: { id, startedAt } };
  putOnShelf(placeOfStart, draft);
}
