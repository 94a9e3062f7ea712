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
        },
      },
    },
  ],
};
