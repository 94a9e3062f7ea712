import { Checkbox, FormControlLabel, Radio, Stack } from '@mui/material';
import type { SquadRecord } from '#heart-core/wire';
import { FieldFrame } from '../parts/FieldFrame.tsx';
import { useT } from '../parts/useT.ts';

interface SquadsOfProps {
  squads: readonly SquadRecord[];
  chosen: readonly string[];
  /** An agent has one. */
  one: boolean;
  onChange: (ids: string[]) => void;
  error?: string;
}

/** The squads that someone belongs to or answers for. */
export const SquadsOf = ({ squads, chosen, one, onChange, error }: SquadsOfProps) => {
  const t = useT();
  const toggle = (id: string) =>
    one ? onChange([id]) : onChange(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  const Control = one ? Radio : Checkbox;
  return (
    <FieldFrame id="person-squads" label={t('people.squadsOf')} hint={t('people.agentsOne')} error={error}>
      <Stack
        direction="row"
        useFlexGap
        role={one ? 'radiogroup' : 'group'}
        aria-labelledby="person-squads-label"
        sx={{ flexWrap: 'wrap', columnGap: 2 }}
      >
        {squads
          .filter(({ id, active }) => active || chosen.includes(id))
          .map(({ id, name }) => (
            <FormControlLabel
              key={id}
              control={
                <Control size="small" name="person-squad" checked={chosen.includes(id)} onChange={() => toggle(id)} />
              }
              label={name}
            />
          ))}
      </Stack>
    </FieldFrame>
  );
};
