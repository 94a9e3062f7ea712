import type { Preset } from './preset.ts';

const channel = { PHONE: 'phone', ONLINE: 'web', MOBILE: 'web', '*': 'other' };
const options = { timeZone: 'UTC', createMissing: true };
const titledTime = 'LL/dd/yyyy hh:mm:ss a';

/** Requests to the city of New York, in the two writings in which the city gives them out. */
export const nyc311: Preset = {
  name: 'nyc-311',
  title: 'New York City 311 requests',
  variants: [
    {
      columns: ['unique_key', 'created_date', 'agency', 'complaint_type'],
      mapping: {
        options,
        fields: {
          externalRef: { column: 'unique_key' },
          receivedAt: { column: 'created_date' },
          closedAt: { column: 'closed_date' },
          channel: { column: 'open_data_channel_type', map: channel },
          squad: { column: 'agency' },
          symptom: { column: 'complaint_type' },
          cause: { column: 'descriptor' },
          description: { column: 'resolution_description' },
          'commitment.dueAt': { column: 'due_date' },
          'commitment.keptAt': { column: 'closed_date' },
          'custom.cameBy': { column: 'open_data_channel_type' },
          'custom.state': { column: 'status' },
          'custom.region': { column: 'borough' },
          'custom.answer': { column: 'resolution_description' },
          'custom.place': { column: 'location' },
        },
      },
    },
    {
      columns: ['Unique Key', 'Created Date', 'Agency', 'Complaint Type'],
      mapping: {
        options,
        fields: {
          externalRef: { column: 'Unique Key' },
          receivedAt: { column: 'Created Date', format: titledTime },
          closedAt: { column: 'Closed Date', format: titledTime },
          channel: { column: 'Open Data Channel Type', map: channel },
          squad: { column: 'Agency' },
          symptom: { column: 'Complaint Type' },
          cause: { column: 'Descriptor' },
          description: { column: 'Resolution Description' },
          'commitment.dueAt': { column: 'Due Date', format: titledTime },
          'commitment.keptAt': { column: 'Closed Date', format: titledTime },
          'custom.cameBy': { column: 'Open Data Channel Type' },
          'custom.state': { column: 'Status' },
          'custom.region': { column: 'Borough' },
          'custom.answer': { column: 'Resolution Description' },
          'custom.place': { column: 'Location' },
        },
      },
    },
  ],
};
