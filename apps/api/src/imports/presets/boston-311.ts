import type { Preset } from './preset.ts';

/** Requests to the city of Boston: the promise is the target date, kept by closing. */
export const boston311: Preset = {
  name: 'boston-311',
  title: 'Boston 311 requests',
  variants: [
    {
      columns: ['case_enquiry_id', 'open_dt', 'closed_dt', 'department'],
      mapping: {
        options: { timeZone: 'UTC', createMissing: true },
        fields: {
          externalRef: { column: 'case_enquiry_id' },
          receivedAt: { column: 'open_dt' },
          channel: {
            column: 'source',
            map: {
              'Constituent Call': 'phone',
              'Citizens Connect App': 'web',
              'Self Service': 'web',
              Twitter: 'social',
              '*': 'other',
            },
          },
          squad: { column: 'department' },
          summary: { column: 'case_title' },
          symptom: { column: 'type' },
          closedAt: { column: 'closed_dt' },
          'commitment.dueAt': { column: 'sla_target_dt' },
          'commitment.keptAt': { column: 'closed_dt' },
          'custom.cameBy': { column: 'source' },
          'custom.onTime': { column: 'on_time', map: { ONTIME: 'yes', OVERDUE: 'no' } },
          'custom.answer': { column: 'closure_reason' },
        },
      },
    },
  ],
};
