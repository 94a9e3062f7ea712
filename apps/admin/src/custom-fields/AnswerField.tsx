import type { CustomFieldRecord } from '#heart-core/wire';
import { ChoiceChips } from '../parts/ChoiceChips.tsx';
import { FieldFrame } from '../parts/FieldFrame.tsx';
import { Picker } from '../parts/Picker.tsx';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';
import type { Typed } from './answers.ts';

interface AnswerFieldProps {
  id: string;
  field: CustomFieldRecord;
  typed: Typed;
  onChange: (typed: Typed) => void;
  required: boolean;
  error?: string;
}

const mostChips = 9;

/** One question of the house, asked by its type. */
export const AnswerField = ({ id, field, typed, onChange, required, error }: AnswerFieldProps) => {
  const t = useT();
  const frame = { id, label: field.label, required, error };
  const options = field.choices.map((choice) => ({ value: choice, label: choice }));
  if (field.type === 'yesNo') {
    const either = [
      { value: true, label: t('choice.yes') },
      { value: false, label: t('choice.no') },
    ];
    return (
      <ChoiceChips
        {...frame}
        options={either}
        value={typed === true || typed === false ? typed : null}
        onChange={onChange}
      />
    );
  }
  const words = typeof typed === 'string' ? typed : '';
  if (field.type === 'choice' && options.length <= mostChips)
    return <ChoiceChips {...frame} options={options} value={words || null} onChange={onChange} />;
  if (field.type === 'choice')
    return (
      <FieldFrame {...frame}>
        <Picker
          bare
          label={field.label}
          value={words}
          none={t('choice.none')}
          options={options}
          onChange={(chosen) => onChange(chosen || null)}
          width={300}
        />
      </FieldFrame>
    );
  return <WordsField {...frame} type={field.type === 'date' ? 'date' : undefined} value={words} onChange={onChange} />;
};
