import { evidenceFields } from '#heart-core';
import { SeveralFinder } from '../parts/SeveralFinder.tsx';
import { useT } from '../parts/useT.ts';
import type { ChosenFieldProps } from './ChosenField.ts';
import { useCauses } from './useCauses.ts';

const most = evidenceFields.contributing?.kind === 'ids' ? evidenceFields.contributing.max : 0;

interface ContributingFieldProps extends ChosenFieldProps {
  /** The main cause, which contributes to nothing but itself. */
  causeId: unknown;
}

/** What else had a part in it, beside the main cause. */
export const ContributingField = ({ value, causeId, onChange, ...frame }: ContributingFieldProps) => {
  const t = useT();
  const { causes } = useCauses();
  return (
    <SeveralFinder
      {...frame}
      hint={t('ask.contributingHint')}
      value={Array.isArray(value) ? value.map(String) : []}
      onChange={onChange}
      options={causes.filter((cause) => cause.value !== causeId)}
      most={most}
    />
  );
};
