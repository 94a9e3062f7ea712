import type { Wire } from '#heart-core';
import type { Preset } from './preset.ts';

/** Answers of the company as remedies; what closes a complaint without giving anything is none. */
const remedy = {
  'Closed with monetary relief': 'refund',
  'Closed with non-monetary relief': 'other',
  'Closed with relief': 'other',
  'Closed with explanation': 'explanation',
  '*': '',
};
const channel = { Web: 'web', Phone: 'phone', Email: 'email', 'Postal mail': 'letter', Fax: 'letter', '*': 'other' };
const options = { timeZone: 'UTC', createMissing: true };

const common: Wire.ImportMapping['fields'] = {
  summary: { column: 'Product' },
  symptom: { column: 'Issue' },
  cause: { column: 'Sub-issue' },
  'custom.product': { column: 'Product' },
  'custom.subProduct': { column: 'Sub-product' },
  'custom.region': { column: 'State' },
  'custom.cameBy': { column: 'Submitted via' },
  'custom.zip': { column: 'ZIP code' },
  'custom.consent': { column: 'Consumer consent provided?' },
  'custom.timely': { column: 'Timely response?' },
  'custom.disputed': { column: 'Consumer disputed?', map: { 'N/A': '' } },
};

/** Consumer complaints about banks and lenders. The company stands for the squad; in the file that names none, the product does. */
export const cfpb: Preset = {
  name: 'cfpb',
  title: 'CFPB consumer complaints',
  variants: [
    {
      columns: ['Date received', 'Company', 'Complaint ID', 'Company response to consumer'],
      mapping: {
        options,
        fields: {
          ...common,
          externalRef: { column: 'Complaint ID' },
          receivedAt: { column: 'Date received', format: 'yyyy-LL-dd' },
          squad: { column: 'Company' },
          channel: { column: 'Submitted via', map: channel },
          description: { column: 'Consumer complaint narrative' },
          'resolution.remedy': { column: 'Company response to consumer', map: remedy },
          'custom.answer': { column: 'Company response to consumer' },
          'custom.sentOn': { column: 'Date sent to company', format: 'yyyy-LL-dd' },
        },
      },
    },
    {
      columns: ['Date received', 'Company', 'Company response to consumer'],
      mapping: {
        options,
        fields: {
          ...common,
          receivedAt: { column: 'Date received', format: 'L/d/yyyy' },
          squad: { column: 'Company' },
          channel: { column: 'Submitted via', map: channel },
          'resolution.remedy': { column: 'Company response to consumer', map: remedy },
          'custom.answer': { column: 'Company response to consumer' },
          'custom.sentOn': { column: 'Date sent to company', format: 'L/d/yyyy' },
        },
      },
    },
    {
      columns: ['Date received', 'Complaint ID', 'Product', 'Company response'],
      mapping: {
        options,
        fields: {
          ...common,
          externalRef: { column: 'Complaint ID' },
          receivedAt: { column: 'Date received', format: 'L/d/yyyy' },
          squad: { column: 'Product' },
          'resolution.remedy': { column: 'Company response', map: remedy },
          'custom.answer': { column: 'Company response' },
          'custom.sentOn': { column: 'Date sent to company', format: 'L/d/yyyy' },
        },
      },
    },
  ],
};
