import type { Preset } from './preset.ts';

/** Complaints about one provider. Whoever wrote its dates swapped day and month wherever the day is 12 or less. */
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
          receivedAt: { columns: ['Date_month_year', 'Time'], format: 'd-LLL-yy h:mm:ss a|d-LLL-yy', swapped: true },
          channel: { column: 'Received Via', map: { 'Customer Care Call': 'phone', Internet: 'web', '*': 'other' } },
          squad: { constant: 'Comcast' },
          summary: { column: 'Customer Complaint' },
          'custom.cameBy': { column: 'Received Via' },
          'custom.state': { column: 'Status' },
          'custom.region': { column: 'State' },
          'custom.zip': { column: 'Zip code' },
          'custom.onBehalf': { column: 'Filing on Behalf of Someone' },
        },
      },
    },
  ],
};
