import { stepKeys, templateKinds } from '#heart-core';
import { Flag, OneOf, Parts, Words } from '../platform/fields.ts';

export class TemplatePartBody {
  @OneOf(stepKeys) stepKey!: (typeof stepKeys)[number];
  @Words({ max: 4000, about: 'With blanks in braces, {like this}.' }) text!: string;
}

export class TemplateBody {
  @Words({ max: 120 }) name!: string;
  @OneOf(templateKinds) kind!: (typeof templateKinds)[number];
  @Words({ max: 8, pattern: /^[a-z]{2,3}$/, optional: true, about: 'A language; en where nothing is said.' })
  locale?: string;
  @Words({ max: 60, optional: true, about: 'None: for every method that has the steps.' }) methodKey?: string;
  @Parts(() => TemplatePartBody, { max: 8 }) parts!: TemplatePartBody[];
  @Flag({ optional: true }) active?: boolean;
}

export class TemplateChange {
  @Words({ max: 120, optional: true }) name?: string;
  @Parts(() => TemplatePartBody, { max: 8, optional: true }) parts?: TemplatePartBody[];
  @Flag({ optional: true }) active?: boolean;
}
