import type { Deed, Role } from '#heart-core';

/** A screen of the frame: where it is, the key after G, and who may see it. */
export interface Screen {
  name: string;
  path: string;
  key: string;
  needs: Deed;
  /** On a phone these come first, under the thumb. */
  thumb?: number;
  /** A screen of settings stands below the others. */
  setting?: boolean;
}

export const screens: readonly Screen[] = [
  { name: 'overview', path: '/overview', key: 'o', needs: 'metric.read' },
  { name: 'floor', path: '/floor', key: 'f', needs: 'floor.read', thumb: 1 },
  { name: 'desk', path: '/desk', key: 'd', needs: 'commitment.make', thumb: 2 },
  { name: 'pilots', path: '/pilot', key: 'p', needs: 'pilot.read' },
  { name: 'cases', path: '/cases', key: 'c', needs: 'case.read', thumb: 4 },
  { name: 'customers', path: '/customers', key: '5', needs: 'customer.read' },
  { name: 'promises', path: '/promises', key: 'r', needs: 'commitment.read' },
  { name: 'approvals', path: '/approvals', key: 'a', needs: 'resolution.read', thumb: 3 },
  { name: 'triage', path: '/triage', key: 't', needs: 'floor.read' },
  { name: 'squads', path: '/squads', key: 's', needs: 'metric.read' },
  { name: 'issues', path: '/issues', key: 'i', needs: 'issueProposal.read' },
  { name: 'mail', path: '/mail', key: '1', needs: 'mail.read' },
  { name: 'surveys', path: '/surveys', key: '2', needs: 'survey.read' },
  { name: 'causes', path: '/causes', key: 'k', needs: 'cause.write' },
  { name: 'reports', path: '/reports', key: 'e', needs: 'report.read' },
  { name: 'imports', path: '/imports', key: 'm', needs: 'import.read', setting: true },
  { name: 'calendars', path: '/calendars', key: 'h', needs: 'calendar.write', setting: true },
  { name: 'people', path: '/users', key: 'v', needs: 'person.write', setting: true },
  { name: 'warnings', path: '/warnings', key: 'w', needs: 'settings.write', setting: true },
  { name: 'targets', path: '/targets', key: '4', needs: 'settings.write', setting: true },
  { name: 'retention', path: '/retention', key: '6', needs: 'settings.write', setting: true },
  { name: 'jobs', path: '/jobs', key: 'j', needs: 'job.read', setting: true },
  { name: 'limits', path: '/authority-limits', key: 'l', needs: 'limit.write', setting: true },
  { name: 'options', path: '/options', key: 'n', needs: 'option.write', setting: true },
  { name: 'standIns', path: '/stand-ins', key: 'b', needs: 'standIn.write', setting: true },
  { name: 'phraseRules', path: '/phrase-rules', key: 'y', needs: 'phraseRule.write', setting: true },
  { name: 'templates', path: '/templates', key: 'x', needs: 'template.write', setting: true },
  { name: 'customFields', path: '/custom-fields', key: 'g', needs: 'customField.write', setting: true },
  { name: 'crisisCard', path: '/crisis-card', key: 'z', needs: 'settings.write', setting: true },
  { name: 'webhooks', path: '/webhooks', key: '3', needs: 'webhook.write', setting: true },
  { name: 'apiKeys', path: '/api-keys', key: 'q', needs: 'apiKey.write', setting: true },
  { name: 'audit', path: '/audit', key: 'u', needs: 'audit.read', setting: true },
];

const homes: Partial<Record<Role, string>> = { agent: '/desk', supervisor: '/floor' };

/** Where each role's day begins; while a pilot runs, a manager's on its page. */
export const homeOf = (role: Role, runningPilot: string | null = null): string =>
  role === 'manager' && runningPilot ? `/pilots/${runningPilot}` : (homes[role] ?? '/overview');
