import { type EvidenceFields, evidenceFields, feelings } from '#heart-core';
import { CauseField } from '../causes/CauseField.tsx';
import { ContributingField } from '../causes/ContributingField.tsx';
import { SymptomField } from '../causes/SymptomField.tsx';
import { ChoiceChips } from '../parts/ChoiceChips.tsx';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';
import { SaidField } from '../phrases/SaidField.tsx';
import { ChipsOrWords } from './ChipsOrWords.tsx';
import { OptionsField } from './OptionsField.tsx';
import { optionsOf } from './stepFields.ts';

interface StepFieldProps {
  id: string;
  name: string;
  label: string;
  fields: EvidenceFields;
  onChange: (value: unknown) => void;
  required: boolean;
  error?: string;
}

const tall = ['restatement', 'words', 'narrative', 'followUpNote', 'missedDetails'];
/** Where a way to begin is offered. */
const begun: Readonly<Record<string, 'step' | 'letter'>> = {
  restatement: 'step',
  words: 'step',
  followUpNote: 'letter',
};

/** One field of a step's evidence, drawn by what the core says it may hold. */
export const StepField = ({ id, name, label, fields, onChange, required, error }: StepFieldProps) => {
  const t = useT();
  const kind = evidenceFields[name];
  const value = fields[name];
  const frame = { id, label, required, error };
  const yesOrNo = [
    { value: true, label: t('choice.yes') },
    { value: false, label: t('choice.no') },
  ];
  if (name === 'feeling')
    return (
      <ChipsOrWords
        {...frame}
        options={feelings.map((feeling) => ({ value: feeling as string, label: t(`choice.feeling.${feeling}`) }))}
        value={value}
        onChange={onChange}
        otherLabel={t('ask.feelingOther')}
      />
    );
  if (name === 'chosen')
    return (
      <ChipsOrWords
        {...frame}
        options={[...new Set(optionsOf(fields).map((one) => one.trim()))].map((one) => ({ value: one, label: one }))}
        value={value}
        onChange={onChange}
        otherLabel={t('choice.other')}
      />
    );
  if (name === 'symptomId') return <SymptomField {...frame} value={value} onChange={onChange} />;
  if (name === 'contributing')
    return <ContributingField {...frame} value={value} causeId={fields.causeId} onChange={onChange} />;
  if (kind?.kind === 'id') return <CauseField {...frame} value={value} onChange={onChange} />;
  if (kind?.kind === 'list') return <OptionsField {...frame} value={value} onChange={onChange} />;
  if (kind?.kind === 'flag')
    return <ChoiceChips {...frame} options={yesOrNo} value={value as boolean | null} onChange={onChange} />;
  if (kind?.kind === 'choice')
    return (
      <ChoiceChips
        {...frame}
        options={kind.choices.map((choice) => ({ value: choice, label: t(`choice.${name}.${choice}`) }))}
        value={value as string | null}
        onChange={onChange}
      />
    );
  if (kind?.kind === 'satisfaction')
    return (
      <ChoiceChips<string | number>
        {...frame}
        options={[
          ...[1, 2, 3, 4, 5].map((score) => ({ value: score, label: String(score) })),
          { value: 'notAsked', label: t('choice.satisfaction.notAsked') },
          { value: 'declined', label: t('choice.satisfaction.declined') },
        ]}
        value={value as string | number | null}
        onChange={onChange}
      />
    );
  const words = { ...frame, value: typeof value === 'string' ? value : '', onChange };
  if (name === 'namedPerson') return <WordsField {...words} />;
  return <SaidField {...words} rows={tall.includes(name) ? 2 : 1} begins={begun[name]} />;
};
