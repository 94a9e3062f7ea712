import { type letterChannels as channels, letterChannels } from '#heart-core';
import { Flag, Id, Moment, OneOf, Whole, Words } from '../platform/fields.ts';

export class LetterBody {
  @Id() caseId!: string;
  @OneOf(letterChannels) channel!: (typeof channels)[number];
  @Words({ max: 200, optional: true }) subject?: string;
  @Words({ max: 10_000, about: 'Word for word as it was sent.' }) text!: string;
  @Id({ optional: true, about: 'The template that it began with, and its version.' }) templateId?: string;
  @Whole({ min: 1, max: 999_999_999, optional: true }) templateVersion?: number;
  @Moment({ optional: true }) sentAt?: Date;
  @Flag({ optional: true, about: 'The house sends it, from the squad’s address.' }) send?: boolean;
}
