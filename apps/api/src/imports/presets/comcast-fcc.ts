import type { Preset } from './preset.ts';

/** Complaints about one provider. Its dates are taken at their word, although days up to the 12th are written as months: the range read shows it. */
export const comcastFcc: Preset = {
  name: 'comcast-fcc',
  title: 'FCC complaints about Comcast',
  variants: [
    {
      columns: ['Ticket #', 'Customer Complaint', 'Date_month_year', 'Received Via'],
      mapping: {
        options: { timeZone: 'UTC', createMissing: true },
        fields: {
          externalRef: { column: 'Ticket #' },
          receivedAt: { column: 'Date_month_year', format: 'd-LLL-yy' },
          channel: { column: 'Received Via', map: { 'Customer Care Call': 'phone', Internet: 'web', '*': 'other' } },
          squad: { constant: 'Comcast' },
          summary: { column: 'Customer Complaint' },
        },
      },
    },
  ],
};
