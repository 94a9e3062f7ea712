import type { Preset } from './preset.ts';

/** Claims against passenger screening, with what was paid. The airport stands for the squad; nothing says when a claim was decided. */
export const tsaClaims: Preset = {
  name: 'tsa-claims',
  title: 'TSA claims with amounts',
  variants: [
    {
      columns: ['Claim Number', 'Date Received', 'Airport Code', 'Disposition'],
      mapping: {
        options: { timeZone: 'UTC', createMissing: true },
        fields: {
          externalRef: { column: 'Claim Number' },
          receivedAt: { column: 'Date Received', format: 'd-LLL-yy' },
          squad: { column: 'Airport Code', default: 'Airport not known' },
          summary: { column: 'Item Category', map: { '-': '' } },
          symptom: { column: 'Claim Type' },
          cause: { column: 'Claim Site' },
          'resolution.remedy': {
            column: 'Disposition',
            map: { 'Approve in Full': 'refund', Settle: 'refund', Deny: 'explanation', '*': '' },
          },
          'resolution.amount': { column: 'Close Amount' },
          'resolution.currency': { constant: 'USD' },
          'custom.answer': { column: 'Disposition' },
          'custom.airline': { column: 'Airline Name' },
          'custom.items': { column: 'Item Category' },
          'custom.happenedOn': { column: 'Incident Date', format: 'd-LLL-yy' },
        },
      },
    },
  ],
};
