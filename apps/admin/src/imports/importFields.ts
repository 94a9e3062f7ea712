import { channels, severities } from '#heart-core';
import type { MappedField } from '#heart-core/wire';

/** Our fields in the order in which a person thinks of a case; the first two every case needs. */
export const neededFields: readonly string[] = ['receivedAt', 'squad'];
export const usualFields: readonly string[] = [
  ...['externalRef', 'channel', 'agent', 'customer.externalRef', 'customer.name', 'summary', 'description'],
  ...['symptom', 'cause', 'severity', 'resolvedAt', 'closedAt', 'resolvedFirstContact'],
];
export const otherFields: readonly string[] = [
  ...['commitment.dueAt', 'commitment.keptAt', 'resolution.remedy', 'resolution.amount', 'resolution.currency'],
  ...['survey.score', 'survey.comment', 'survey.sentAt', 'survey.answeredAt', 'handleSeconds'],
  ...['event.at', 'event.order', 'event.state'],
];
export const isMoment = (field: string) => field.endsWith('At') || field === 'event.at';

/** Words that a field takes, where it takes only some. */
export const choicesOf: Readonly<Record<string, readonly string[]>> = { channel: channels, severity: severities };

/** The column that a field comes from, as the list of columns calls it; several, or none, are said in words. */
export const columnOf = (mapped: MappedField | undefined): string =>
  mapped && 'column' in mapped ? mapped.column : mapped && 'columns' in mapped ? mapped.columns.join(' + ') : '';
