import type { ContactPushRecord } from '#heart-core/wire';
import { callerOf } from './startWith.ts';

const push = { customer: null, name: null, phone: null, email: null } as unknown as ContactPushRecord;

it.each<[string, Partial<ContactPushRecord>, object]>([
  [
    'whom we know',
    { customer: { id: 'rosa', name: 'Rosa' }, phone: '1' },
    { kind: 'known', id: 'rosa', typed: 'Rosa' },
  ],
  ['a number alone', { phone: '0117' }, { kind: 'new', typed: '', phone: '0117', email: '' }],
  [
    'a name and an e-mail',
    { name: 'Ida', email: 'i@e.test' },
    { kind: 'new', typed: 'Ida', phone: '', email: 'i@e.test' },
  ],
  ['nobody', {}, { kind: 'none', typed: '' }],
])('begins a case with %s', (_said, more, caller) => expect(callerOf({ ...push, ...more })).toEqual(caller));
