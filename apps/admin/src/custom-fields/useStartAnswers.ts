import type { CustomFieldRecord, CustomValue } from '#heart-core/wire';
import type { Refused } from '../http.ts';
import { useT } from '../parts/useT.ts';
import { answerOf, askedAtStart, type Typed } from './answers.ts';
import { useCustomFields } from './useCustomFields.ts';

interface StartAnswersAtWork {
  asked: CustomFieldRecord[];
  /** What is wrong or missing, by `custom.<name>`. */
  wrong: Record<string, string>;
  /** The answers as they are sent. */
  custom: Record<string, CustomValue> | undefined;
}

/** The questions of a new case, and what is answered so far. */
export function useStartAnswers(
  typed: Readonly<Record<string, Typed>>,
  among: (fields: readonly CustomFieldRecord[]) => CustomFieldRecord[] = askedAtStart,
): StartAnswersAtWork {
  const t = useT();
  const asked = among(useCustomFields());
  const wrong: Record<string, string> = {};
  const custom: Record<string, CustomValue> = {};
  for (const field of asked) {
    const said = answerOf(field, typed[field.name] ?? null);
    if (said === undefined) wrong[`custom.${field.name}`] = t(`custom.wrong.${field.type}`);
    else if (said !== null) custom[field.name] = said;
    else if (field.required) wrong[`custom.${field.name}`] = t('custom.missing');
  }
  return { asked, wrong, custom: Object.keys(custom).length > 0 ? custom : undefined };
}

/** What the house refused of the answers, by `custom.<name>`. */
export const refusedAnswers = (problem: Refused | null): Record<string, string> =>
  Object.fromEntries(
    (problem?.body?.errors as { pointer: string; detail: string }[] | undefined)?.flatMap(({ pointer, detail }) =>
      pointer.startsWith('/custom/') ? [[pointer.slice(1).replace('/', '.'), detail]] : [],
    ) ?? [],
  );
