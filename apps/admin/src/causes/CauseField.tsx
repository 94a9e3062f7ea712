import { ChoiceChips } from '../parts/ChoiceChips.tsx';
import { FieldFrame } from '../parts/FieldFrame.tsx';
import { Finder } from '../parts/Finder.tsx';
import type { ChosenFieldProps } from './ChosenField.ts';
import { useCauses } from './useCauses.ts';

/** A cause of the tree: few are chips, many are found by some letters of them. */
export const CauseField = ({ value, onChange, ...frame }: ChosenFieldProps) => {
  const { causes } = useCauses();
  if (causes.length === 0 && !frame.required) return null;
  if (causes.length <= 9)
    return <ChoiceChips {...frame} options={causes} value={value as string | null} onChange={onChange} />;
  return (
    <FieldFrame {...frame}>
      <Finder
        id={frame.id}
        label={frame.label}
        bare
        value={typeof value === 'string' ? value : ''}
        onChange={(chosen) => onChange(chosen || null)}
        options={causes}
        width={420}
        error={Boolean(frame.error)}
      />
    </FieldFrame>
  );
};
