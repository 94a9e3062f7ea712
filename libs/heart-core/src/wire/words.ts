import type { Channel } from '../cases/first-contact.ts';
import type { AnswerCounts, AnswerShares } from '../phrases/answers.ts';
import type { PhraseRule } from '../phrases/phrase-rule.ts';
import type { Template } from '../phrases/template.ts';
import type { Settings } from '../settings/settings.ts';

/** A rule for phrases, as it holds now. */
export interface PhraseRuleRecord extends PhraseRule {
  id: string;
  version: number;
}

/** `POST /phrase-rules`; in `PATCH /phrase-rules/:id` all but `key` and `locale`, and every member optional. */
export type PhraseRuleBody = Pick<PhraseRule, 'key' | 'why'> & Partial<PhraseRule>;

/** A rule as it was from one change to the next: `GET /phrase-rules/:id/versions`. */
export interface PhraseRuleVersionRecord extends PhraseRuleRecord {
  /** None: it came with the house. */
  changedBy: string | null;
  recordedAt: string;
}

/** What was made of a rule's hints in the last 90 days: `GET /phrase-answers`. */
export interface PhraseAnswersRecord extends AnswerCounts, AnswerShares {
  id: string;
  key: string;
  locale: string;
}

/** A starting point for what is said, as it holds now or as it once did. */
export interface TemplateRecord extends Template {
  id: string;
  version: number;
  changedBy: string | null;
  recordedAt: string;
}

/** `POST /templates`; `PATCH /templates/:id` takes `name`, `parts` and `active`. */
export type TemplateBody = Pick<Template, 'name' | 'kind' | 'parts'> & Partial<Template>;

/** The settings of the workspace; `GET /settings/history` lists them version by version. */
export interface SettingsRecord extends Settings {
  id: 'workspace';
  version: number;
}
export interface SettingsVersionRecord extends Settings {
  version: number;
  changedBy: string | null;
  at: string;
}

/** A letter to the customer, as it was sent. */
export interface LetterRecord {
  id: string;
  caseId: string;
  squadId: string;
  /** The touch with the customer that it was. */
  contactId: string;
  sentById: string;
  channel: Channel;
  subject: string | null;
  text: string;
  /** The wording that it began with. */
  templateId: string | null;
  templateVersion: number | null;
  sentAt: string;
  recordedAt: string;
  /** Where the house sends it itself: on its way, gone, or never arrived; null where somebody sent it by their own hand. */
  delivery: 'waiting' | 'sent' | 'failed' | 'bounced' | null;
  deliveryAt: string | null;
}

/** `POST /letters`. */
export interface LetterBody {
  caseId: string;
  channel: Channel;
  subject?: string;
  text: string;
  templateId?: string;
  templateVersion?: number;
  sentAt?: string;
  /** The house sends it, from the squad's address. */
  send?: boolean;
}
