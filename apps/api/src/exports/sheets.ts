import type { ExportableList } from '#heart-core';
import type { Column, SheetRule } from './columns.ts';

/** A list that can be taken away as a file. */
export interface Sheet extends SheetRule {
  title: string;
  /** Where the list adds to what the tables say: what it shows, column by column. */
  shown?: readonly Column[];
}

const customer = ['id', 'name', 'phone', 'email'] as const;

const issues: Column[] = [
  { name: 'id', kind: 'id' },
  { name: 'name', kind: 'text' },
  { name: 'about', kind: 'text' },
  { name: 'state', kind: 'text' },
  { name: 'signal', kind: 'text' },
  { name: 'cases', kind: 'number' },
  { name: 'customers', kind: 'number' },
  { name: 'waiting', kind: 'number' },
  { name: 'causeId', kind: 'id' },
  { name: 'symptomId', kind: 'id' },
  { name: 'ownerId', kind: 'id' },
  { name: 'raisedById', kind: 'id' },
  { name: 'raisedAt', kind: 'moment' },
  { name: 'actionsOverdue', kind: 'number' },
];

/** What each list's file is called, and what of the list does not go into it as it stands. */
export const sheets: Readonly<Record<ExportableList, Sheet>> = {
  'action-endings': { title: 'Ended actions' },
  actions: { title: 'Actions' },
  audit: { title: 'Audit' },
  'authority-limits': { title: 'Authority limits' },
  cases: { title: 'Cases', parts: { customer, nextPromise: ['kind', 'what', 'dueAt'] } },
  'cause-changes': { title: 'Changes of the cause tree' },
  causes: { title: 'Causes' },
  closures: { title: 'Closures' },
  commitments: { title: 'Promises', parts: { customer } },
  'complaint-register': { title: 'Complaint register' },
  contacts: { title: 'Contacts' },
  'customer-looks': { title: 'Looks for a customer' },
  customers: { title: 'Customers', parts: { lastCase: ['number', 'status', 'receivedAt'] } },
  decisions: { title: 'Decisions' },
  deliveries: { title: 'Deliveries' },
  diagnoses: { title: 'Diagnoses' },
  evidence: { title: 'Evidence' },
  imports: { title: 'Imports' },
  incidents: { title: 'Incidents' },
  'issue-cases': { title: 'Cases of issues' },
  'issue-rulings': { title: 'Rulings on issues' },
  issues: { title: 'Issues', shown: issues },
  jobs: { title: 'Jobs' },
  letters: { title: 'Letters' },
  notes: { title: 'Notes' },
  options: { title: 'Options' },
  'pilot-decisions': { title: 'Decisions on pilots' },
  'pilot-feedback': { title: 'Feedback on pilots' },
  'rejected-rows': { title: 'Rejected rows' },
  reopenings: { title: 'Reopenings' },
  resolutions: {
    title: 'Remedies',
    parts: {
      customer,
      decision: ['decision', 'amountMinor', 'reason', 'decidedAt'],
      reversal: ['reason', 'reversedAt'],
    },
    without: ['request', 'ruledBy'],
  },
  reversals: { title: 'Reversals' },
  settlements: { title: 'Settlements' },
  squads: { title: 'Squads' },
  'stand-ins': { title: 'Stand-ins' },
  'survey-omissions': { title: 'Customers who were not asked' },
  'survey-plans': { title: 'How squads ask' },
  'survey-refusals': { title: 'Customers who do not want to be asked' },
  surveys: { title: 'Surveys' },
  symptoms: { title: 'Symptoms' },
  templates: { title: 'Templates' },
  'thank-yous': { title: 'Thank-yous' },
  timeline: { title: 'Timeline' },
  triage: { title: 'Spikes' },
  users: { title: 'People' },
};
