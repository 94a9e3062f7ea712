import type { Preset } from './preset.ts';

const format = 'd/L/yyyy HH:mm';

/**
 * The event log of a service desk: several records an incident, of which the last tells how it stands. Whether the
 * agreed time was kept, and how often it was reopened and handed on, are custom fields, where the house keeps them.
 */
export const incidentLog: Preset = {
  name: 'incident-log',
  title: 'Service desk: event log of incidents',
  variants: [
    {
      columns: ['number', 'incident_state', 'sys_mod_count', 'opened_at', 'assignment_group'],
      mapping: {
        options: { timeZone: 'UTC', createMissing: true, records: 'events' },
        fields: {
          externalRef: { column: 'number' },
          'event.order': { column: 'sys_mod_count' },
          'event.at': { column: 'sys_updated_at', format },
          'event.state': { column: 'incident_state' },
          receivedAt: { column: 'opened_at', format },
          resolvedAt: { column: 'resolved_at', format },
          closedAt: { column: 'closed_at', format },
          channel: {
            column: 'contact_type',
            map: { Phone: 'phone', Email: 'email', 'Self service': 'web', '*': 'other' },
          },
          squad: { column: 'assignment_group', default: 'Group not known' },
          agent: { column: 'assigned_to' },
          'customer.externalRef': { column: 'caller_id' },
          symptom: { column: 'category' },
          cause: { column: 'subcategory' },
          severity: {
            column: 'priority',
            map: { '1 - Critical': 'critical', '2 - High': 'high', '3 - Moderate': 'normal', '4 - Low': 'low' },
          },
          'custom.state': { column: 'incident_state' },
          'custom.statedResolvedAt': { column: 'resolved_at' },
          'custom.madeSla': { column: 'made_sla' },
          'custom.reopenings': { column: 'reopen_count' },
          'custom.reassignments': { column: 'reassignment_count' },
        },
      },
    },
  ],
};
