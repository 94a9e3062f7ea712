import type { CustomValue } from '#heart-core/wire';
import { Picker } from '../parts/Picker.tsx';
import { useT } from '../parts/useT.ts';
import { answerInWords, filtersOffered } from './answers.ts';
import { useCustomFields } from './useCustomFields.ts';

interface AnswerFilterProps {
  filter: Readonly<Record<string, unknown>>;
  onChange: (filter: Record<string, unknown>) => void;
}

/** Cases by one answer to one question of the house; nothing where there is none to choose by. */
export const AnswerFilter = ({ filter, onChange }: AnswerFilterProps) => {
  const t = useT();
  const offered = filtersOffered(useCustomFields());
  if (offered.length === 0) return null;
  const keyOf = (word: string, value: CustomValue) => JSON.stringify([word, value]);
  const [word = '', value] = Object.entries(filter).find(([name]) => name.startsWith('custom.')) ?? [];
  const choose = (key: string) => {
    const rest = Object.fromEntries(Object.entries(filter).filter(([name]) => !name.startsWith('custom.')));
    const [name, answer] = key === '' ? [] : (JSON.parse(key) as [string, CustomValue]);
    onChange(name === undefined ? rest : { ...rest, [name]: answer });
  };
  return (
    <Picker
      label={t('menu.customFields')}
      none={t('filter.any')}
      value={word === '' ? '' : keyOf(word, value as CustomValue)}
      onChange={choose}
      options={offered.map(({ field, word: name, value: answer }) => ({
        value: keyOf(name, answer),
        label: `${field.label}: ${answerInWords(field, answer, t)}`,
      }))}
      width={170}
    />
  );
};
