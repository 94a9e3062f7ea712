import type { Preset } from './preset.ts';

/**
 * Contacts of a shop's contact centre with their ratings. The category is what was complained of (symptom), the
 * sub-category what lay behind it (cause). Times carry no zone and are read as UTC; there is no time of resolution.
 */
export const contactCentre: Preset = {
  name: 'contact-centre',
  title: 'Contact centre: contacts with CSAT',
  variants: [
    {
      columns: ['Unique id', 'channel_name', 'Issue_reported at', 'Supervisor', 'CSAT Score'],
      mapping: {
        options: { timeZone: 'UTC', createMissing: true },
        fields: {
          externalRef: { column: 'Unique id' },
          receivedAt: { column: 'Issue_reported at', format: 'dd/LL/yyyy HH:mm' },
          channel: { column: 'channel_name', map: { Inbound: 'phone', Outcall: 'phone', Email: 'email' } },
          squad: { column: 'Supervisor' },
          agent: { column: 'Agent_name' },
          symptom: { column: 'category' },
          cause: { column: 'Sub-category' },
          handleSeconds: { column: 'connected_handling_time' },
          'survey.score': { column: 'CSAT Score' },
          'survey.comment': { column: 'Customer Remarks' },
          'survey.answeredAt': { column: 'Survey_response_Date', format: 'd-LLL-yy' },
          'custom.cameBy': { column: 'channel_name' },
          'custom.manager': { column: 'Manager' },
          'custom.tenure': { column: 'Tenure Bucket' },
          'custom.shift': { column: 'Agent Shift' },
          'custom.respondedAt': { column: 'issue_responded' },
          'custom.itemPrice': { column: 'Item_price' },
        },
      },
    },
  ],
};
