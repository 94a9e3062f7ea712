import type { Client } from 'pg';

/** Tables whose rows the application may add and read, never alter or remove: deeds, evidence and the audit. */
const insertOnly = [
  'action_changes',
  'action_endings',
  'approval_marks',
  'audit_entries',
  'authority_limits',
  'bulk_changes',
  'bulk_promises',
  'bulk_starts',
  'bulk_stops',
  'bulk_undoings',
  'calendar_versions',
  'case_reads',
  'case_squads',
  'cause_changes',
  'cause_undoings',
  'closures',
  'contact_push_answers',
  'contacts',
  'custom_field_versions',
  'customer_look_finds',
  'customer_looks',
  'decisions',
  'deliveries',
  'diagnoses',
  'dismissal_undoings',
  'dismissed_cases',
  'evidence',
  'grants',
  'import_undoings',
  'incident_steps',
  'incidents',
  'issue_cases',
  'issue_rulings',
  'letters',
  'list_imports',
  'list_undoings',
  'mail_settlings',
  'methods',
  'notes',
  'phrase_rule_versions',
  'pilot_decisions',
  'pilot_draws',
  'pilot_feedback',
  'pilot_looks',
  'pilot_peeks',
  'pilot_plans',
  'proposal_dismissals',
  'reopenings',
  'reply_keys',
  'report_versions',
  'resolutions',
  'reversals',
  'seen_mails',
  'settings_versions',
  'settlement_undoings',
  'settlements',
  'squad_calendars',
  'survey_answers',
  'survey_omissions',
  'survey_plans',
  'survey_refusals',
  'template_versions',
  'thank_yous',
  'timeline_entries',
  'triage_endings',
  'triage_places',
  'triages',
];
/** Tables whose rows it never alters, and clears once they have been kept for as long as the settings say. */
const cleared = ['incoming_mails'];
/** Tables from which the application may also remove rows: none of them holds a record of what was done, or only for so many days. A customer goes only while no case nor anything else names them: the keys of those tables see to that. */
const removable = [
  'case_figures',
  'case_references',
  'cause_names',
  'cause_parts',
  'customer_keys',
  'customers',
  'drafts',
  'export_chunks',
  'figure_days',
  'figure_marks',
  'import_chunks',
  'jobs',
  'kept_answers',
  'list_rows',
  'live_events',
  'person_squads',
  'rejected_rows',
  'run_files',
  'sessions',
  'symptom_names',
  'webhook_deliveries',
];

/** Gives the application's role what it needs and takes the rest; safe to repeat. */
export async function grantRights(client: Client, role: string): Promise<void> {
  const to = client.escapeIdentifier(role);
  const list = (tables: string[]) => tables.map((table) => client.escapeIdentifier(table)).join(', ');
  await client.query(`grant usage on schema public to ${to}`);
  await client.query(`grant select, insert, update on all tables in schema public to ${to}`);
  await client.query(`grant usage, select on all sequences in schema public to ${to}`);
  await client.query(`revoke update, delete, truncate on ${list(insertOnly)} from ${to}`);
  await client.query(`revoke update, truncate on ${list(cleared)} from ${to}`);
  await client.query(`grant delete on ${list([...cleared, ...removable])} to ${to}`);
  await client.query(`revoke insert, update, delete on ${list(['migrations'])} from ${to}`);
}
