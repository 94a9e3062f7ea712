import { Stack } from '@mui/material';
import { ChoiceChips } from '../parts/ChoiceChips.tsx';
import { Finder } from '../parts/Finder.tsx';
import { useT } from '../parts/useT.ts';
import type { ChosenFieldProps } from './ChosenField.ts';
import { useSymptoms } from './useCauses.ts';

const chips = 9;

/** What is frequent is a chip with a number; where there are more, some letters find any of them. */
export const SymptomField = ({ value, onChange, ...frame }: ChosenFieldProps) => {
  const t = useT();
  const { symptoms } = useSymptoms();
  if (symptoms.length === 0) return null;
  const options = symptoms.map(({ id, name, aliases }) => ({ value: id, label: name, also: aliases }));
  return (
    <Stack sx={{ gap: 1 }}>
      <ChoiceChips {...frame} options={options.slice(0, chips)} value={value as string | null} onChange={onChange} />
      {options.length > chips && (
        <Finder
          id={`${frame.id}-other`}
          label={t('find.symptom')}
          value={options.slice(chips).some((option) => option.value === value) ? String(value) : ''}
          onChange={(chosen) => onChange(chosen || null)}
          options={options}
        />
      )}
    </Stack>
  );
};
