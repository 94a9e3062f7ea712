import type { Wire } from '#heart-core';
import type { Preset } from './preset.ts';

const fields: Wire.ImportMapping['fields'] = {
  externalRef: { column: 'Call Id' },
  channel: { constant: 'phone' },
  squad: { constant: 'Call centre' },
  agent: { column: 'Agent' },
  symptom: { column: 'Topic' },
  resolvedFirstContact: { column: 'Resolved' },
  handleSeconds: { column: 'AvgTalkDuration' },
  'survey.score': { column: 'Satisfaction rating' },
  'custom.answered': { column: 'Answered (Y/N)' },
  'custom.waitedSeconds': { column: 'Speed of answer in seconds' },
};

/**
 * Calls with who answered, whether that solved it, and the rating. A call that nobody answered has no talk and no
 * rating. Its day and its clock stand in two columns, in two writings; days with dots come with the clock as a fraction.
 */
export const callCentre: Preset = {
  name: 'call-centre',
  title: 'Call centre: calls with rating',
  variants: [
    {
      columns: ['Call Id', 'Agent', 'Date', 'Time', 'Resolved', 'Satisfaction rating'],
      mapping: {
        options: { timeZone: 'UTC', createMissing: true },
        fields: { ...fields, receivedAt: { columns: ['Date', 'Time'], format: 'yyyy-LL-dd H:mm:ss|d.L.yyyy H:mm:ss' } },
      },
    },
  ],
};
