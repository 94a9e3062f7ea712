import { authority } from './en/authority.ts';
import { bulk } from './en/bulk.ts';
import { calendars } from './en/calendars.ts';
import { cases } from './en/cases.ts';
import { causes } from './en/causes.ts';
import { customer } from './en/customer.ts';
import { customers } from './en/customers.ts';
import { definitions } from './en/definitions.ts';
import { demo } from './en/demo.ts';
import { exports } from './en/exports.ts';
import { fields } from './en/fields.ts';
import { figures } from './en/figures.ts';
import { floor } from './en/floor.ts';
import { frame } from './en/frame.ts';
import { guide } from './en/guide.ts';
import { imports } from './en/imports.ts';
import { invitations } from './en/invitations.ts';
import { issues } from './en/issues.ts';
import { keysAndHooks } from './en/keys-and-hooks.ts';
import { lists } from './en/lists.ts';
import { mail } from './en/mail.ts';
import { pilots } from './en/pilots.ts';
import { places } from './en/places.ts';
import { pushes } from './en/pushes.ts';
import { reports } from './en/reports.ts';
import { retention } from './en/retention.ts';
import { surveys } from './en/surveys.ts';
import { taking } from './en/taking.ts';
import { triage } from './en/triage.ts';
import { words } from './en/words.ts';
import { workspace } from './en/workspace.ts';
import type { Messages } from './pseudo.ts';

/** Every string of the admin in English, by the room that says it. A word may be added to a name from another room. */
export const en: Messages = [
  frame,
  authority,
  bulk,
  pushes,
  calendars,
  cases,
  customer,
  customers,
  definitions,
  demo,
  exports,
  reports,
  fields,
  figures,
  imports,
  invitations,
  issues,
  keysAndHooks,
  lists,
  pilots,
  mail,
  places,
  retention,
  workspace,
  causes,
  guide,
  floor,
  surveys,
  taking,
  triage,
  words,
].reduce<Messages>((all, room) => joined(all, room), {});

function joined(all: Messages, more: Messages): Messages {
  const sum = { ...all };
  for (const [name, said] of Object.entries(more)) {
    const before = sum[name];
    sum[name] = typeof said === 'object' && typeof before === 'object' ? joined(before, said) : said;
  }
  return sum;
}
