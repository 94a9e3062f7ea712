import { type CustomType, customNamePattern, customTypes, type StepKey, stepKeys } from '#heart-core';
import { Flag, Ids, OneOf, Texts, Words } from '../platform/fields.ts';

const mostChoices = 100;
const mostSymptoms = 50;
const longestChoice = 120;

export class CustomFieldBody {
  @Words({ max: 60, pattern: customNamePattern, about: 'Filters, splits and imports say custom.<name>.' })
  name!: string;
  @Words({ max: 120 }) label!: string;
  @OneOf(customTypes) type!: CustomType;
  @Texts({ max: mostChoices, each: longestChoice, optional: true, about: 'Of a choice.' }) choices?: string[];
  @Ids({ max: mostSymptoms, optional: true, about: 'None: asked of every case.' }) symptomIds?: string[];
  @OneOf(stepKeys, { optional: true, nullable: true, about: 'None: asked at intake.' }) stepKey?: StepKey | null;
  @Flag({ optional: true }) required?: boolean;
  @Flag({ optional: true }) active?: boolean;
}

export class CustomFieldChange {
  @Words({ max: 120, optional: true }) label?: string;
  @Texts({ max: mostChoices, each: longestChoice, optional: true }) choices?: string[];
  @Ids({ max: mostSymptoms, optional: true }) symptomIds?: string[];
  @OneOf(stepKeys, { optional: true, nullable: true }) stepKey?: StepKey | null;
  @Flag({ optional: true }) required?: boolean;
  @Flag({ optional: true }) active?: boolean;
}
