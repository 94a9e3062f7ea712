import { Injectable } from '@nestjs/common';
import {
  type AskedBesides,
  againstCustomValue,
  askedBesides,
  type CustomField,
  type CustomValues,
  checkCustomValues,
  customNameIn,
  missingAtIntake,
  tidyCustomValues,
} from '#heart-core';
import { invalid } from '../platform/checked.pipe.ts';
import { House } from '../platform/house.ts';
import { everOffered, fieldsAt, latestFields } from './custom-fields.sql.ts';

const columnsWith = (choices: string) =>
  `f.name, f.label, f.type, ${choices} as choices, f.symptom_ids as "symptomIds", f.step_key as "stepKey", f.required, f.active`;
const columns = columnsWith('f.choices');

type Given = Record<string, unknown>;

interface Intake {
  custom?: Given;
  symptomId?: string | null;
  quick?: boolean;
}

/** What a new case answers, as it is kept, and what will be asked at its steps. */
export interface AtIntake {
  custom: CustomValues;
  besides: AskedBesides[];
}

/** What cases answer to the questions of the house: whether it is an answer, and whether there is such a question. */
@Injectable()
export class CustomAnswers {
  constructor(private readonly house: House) {}

  /** The questions that are asked now. */
  asked(): Promise<CustomField[]> {
    return this.house.read(`select ${columns} from ${latestFields} where f.active order by f.label`);
  }

  /** The answers of a new case, as they are kept. A quick log of a spike is not held up by what is still to be asked. */
  async atIntake({ custom, symptomId = null, quick = false }: Intake): Promise<AtIntake> {
    const fields = await this.asked();
    const answers = tidyCustomValues(custom ?? {});
    const missing = quick ? [] : missingAtIntake(fields, answers, symptomId);
    const faults = [...checkCustomValues(fields, answers, symptomId), ...missing];
    if (faults.length > 0) throw invalid(faults);
    const said = Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== null)) as CustomValues;
    const atSteps = fields.filter(({ required, stepKey }) => required && stepKey !== null);
    return { custom: said, besides: askedBesides(atSteps, said, symptomId) };
  }

  /** Answers of a case that is there already: also to what was asked when it was opened, though it is asked no more. */
  async changed(caseId: string, given: Given, symptomId: string | null): Promise<Given> {
    const fields = await this.house.read<CustomField>(
      `select ${columns} from ${latestFields} where f.active or f.id in (select f.id from ${fieldsAt('(select c.recorded_at from cases c where c.id = $1)')} where f.active)`,
      [caseId],
    );
    const answers = tidyCustomValues(given);
    const faults = checkCustomValues(fields, answers, symptomId);
    if (faults.length > 0) throw invalid(faults);
    return answers;
  }

  /** Refuses a filter by what the house never asked, or by what is no answer to it. Retired questions and choices still find their cases. */
  async demandFilter(filter: Given): Promise<void> {
    const named = Object.entries(filter).flatMap(([word, values]) => {
      const name = customNameIn(word);
      return name === null ? [] : [{ word, name, values: values as unknown[] }];
    });
    if (named.length === 0) return;
    const fields = await this.everAsked(named.map(({ name }) => name));
    const faults = named.flatMap(({ word, name, values }) => {
      const pointer = `/filter/${word}`;
      const field = fields.find((one) => one.name === name);
      if (!field) return [{ pointer, code: 'unknown', detail: 'There is no such filter here.' }];
      const against = values.map((value) => againstCustomValue(field, value)).find((detail) => detail !== null);
      return against ? [{ pointer, code: field.type, detail: against }] : [];
    });
    if (faults.length > 0) throw invalid(faults);
  }

  /** The question that a figure is split by. */
  async demandSplit(split: string): Promise<CustomField> {
    const name = customNameIn(split);
    const [field] = name === null ? [] : await this.everAsked([name]);
    if (field) return field;
    throw invalid([{ pointer: '/split', code: 'choice', detail: 'This house has no such custom field.' }]);
  }

  /** These questions, with every choice that they ever offered. */
  everAsked(names: string[]): Promise<CustomField[]> {
    return this.house.read(`select ${columnsWith(everOffered)} from ${latestFields} where f.name = any($1::text[])`, [
      names,
    ]);
  }
}
