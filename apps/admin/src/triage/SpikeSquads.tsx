import { Box, Checkbox, FormControlLabel, Stack, TextField } from '@mui/material';
import type { SquadRecord } from '#heart-core/wire';
import { FieldFrame } from '../parts/FieldFrame.tsx';
import { useT } from '../parts/useT.ts';

interface SpikeSquadsProps {
  squads: readonly SquadRecord[];
  chosen: readonly string[];
  onChoose: (squadIds: string[]) => void;
  onlineIn: (id: string) => number;
  typedFor: (id: string) => string;
  onPeople: (id: string, typed: string) => void;
  /** Call-backs in each window; null where calls an hour are not said. */
  placesOf: (id: string) => number | null;
  windowMinutes: number;
  missing: (id: string) => boolean;
  error?: string;
}

/** Each squad in scope, and how many of its people call back: what makes the places. */
export const SpikeSquads = (props: SpikeSquadsProps) => {
  const { squads, chosen, onChoose, onlineIn, typedFor, onPeople, placesOf, windowMinutes, missing, error } = props;
  const t = useT();
  return (
    <FieldFrame id="triage-squads" label={t('triage.squads')} required error={error}>
      <Box role="group" aria-labelledby="triage-squads-label">
        {squads.map(({ id, name }) => {
          const on = chosen.includes(id);
          const places = placesOf(id);
          return (
            <Stack
              key={id}
              direction="row"
              useFlexGap
              sx={{ flexWrap: 'wrap', columnGap: 2, rowGap: 0.5, alignItems: 'center', minHeight: 44 }}
            >
              <FormControlLabel
                sx={{ flex: '0 0 150px' }}
                control={
                  <Checkbox
                    checked={on}
                    onChange={() => onChoose(on ? chosen.filter((one) => one !== id) : [...chosen, id])}
                  />
                }
                label={name}
              />
              {on && (
                <>
                  <TextField
                    label={t('triage.peopleOf')}
                    type="number"
                    value={typedFor(id)}
                    onChange={({ target }) => onPeople(id, target.value)}
                    error={missing(id)}
                    sx={{ width: 170 }}
                    slotProps={{
                      htmlInput: { min: 1, max: 500, 'aria-label': t('triage.peopleOfSquad', { squad: name }) },
                      inputLabel: { shrink: true },
                    }}
                  />
                  <Box sx={{ color: missing(id) ? 'error.main' : 'text.secondary', fontSize: 13 }}>
                    {missing(id) ? t('triage.peopleMissing') : t('triage.online', { smart_count: onlineIn(id) })}
                    {places !== null && places > 0 && (
                      <>
                        {' · '}
                        {t('triage.makes', { smart_count: places, minutes: windowMinutes })}
                      </>
                    )}
                  </Box>
                </>
              )}
            </Stack>
          );
        })}
      </Box>
    </FieldFrame>
  );
};
