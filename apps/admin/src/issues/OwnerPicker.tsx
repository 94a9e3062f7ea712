import { Picker } from '../parts/Picker.tsx';
import { usePeople } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';

const owners: readonly string[] = ['supervisor', 'manager', 'admin'];

interface OwnerPickerProps {
  value: string;
  onChange: (id: string) => void;
  label?: string;
  none?: string;
}

/** Whoever can own an issue or an action: those who may do something about it. */
export const OwnerPicker = ({ value, onChange, label, none }: OwnerPickerProps) => {
  const t = useT();
  const { people } = usePeople();
  const options = people
    .filter(({ role, active }) => active && owners.includes(role))
    .map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Picker
      label={label ?? t('issue.owner')}
      none={none ?? t('issue.noOwner')}
      value={value}
      onChange={onChange}
      options={options}
      width={200}
    />
  );
};
