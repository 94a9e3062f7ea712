import { officeHours } from '../calendar/office-hours.ts';
import { type DatedPromise, movedBy } from './moving.ts';

const at = (text: string) => new Date(`2026-03-${text}:00Z`);
const blocks = [
  { from: '09:00', to: '12:00' },
  { from: '13:00', to: '17:00' },
];
/** With lunch, and the third a holiday. */
const hours = officeHours(
  'Europe/London',
  [blocks, blocks, blocks, blocks, blocks, [], []],
  [{ on: '2026-03-03', name: 'Founders’ day', blocks: [] }],
);
const now = at('02T10:00'); // a Monday
const promised = (more: Partial<DatedPromise>): DatedPromise => ({
  rule: 'at',
  withinMinutes: null,
  occurredAt: now,
  windowFrom: null,
  dueAt: at('02T16:00'),
  ...more,
});

test.each<[string, Partial<DatedPromise>, ReturnType<typeof movedBy>]>([
  ['in open time stays', { dueAt: at('02T16:00') }, null],
  ['at the moment of closing stays', { dueAt: at('02T12:00') }, null],
  ['in the lunch break waits for its end', { dueAt: at('02T12:30') }, { windowFrom: null, dueAt: at('02T13:00') }],
  ['on the holiday waits for the next day', { dueAt: at('03T10:00') }, { windowFrom: null, dueAt: at('04T09:00') }],
  [
    'within working minutes is counted anew',
    { rule: 'within', withinMinutes: 480, dueAt: at('03T10:00') },
    { windowFrom: null, dueAt: at('04T11:00') },
  ],
  [
    'within working minutes that have run out by the new hours waits for the next open time',
    { rule: 'within', withinMinutes: 10, occurredAt: at('02T09:00'), dueAt: at('02T12:30') },
    { windowFrom: null, dueAt: at('02T13:00') },
  ],
  [
    'for a window moves with its length',
    { rule: 'window', windowFrom: at('03T10:00'), dueAt: at('03T12:00') },
    { windowFrom: at('04T09:00'), dueAt: at('04T11:00') },
  ],
  [
    'for a window that runs into the break is cut short',
    { rule: 'window', windowFrom: at('02T11:00'), dueAt: at('02T12:30') },
    { windowFrom: at('02T11:00'), dueAt: at('02T12:00') },
  ],
  [
    'for a window that is already open looks at its end',
    { rule: 'window', windowFrom: at('02T08:00'), dueAt: at('02T11:00') },
    null,
  ],
])('A promise %s', (_, more, due) => expect(movedBy(promised(more), hours, now)).toEqual(due));
