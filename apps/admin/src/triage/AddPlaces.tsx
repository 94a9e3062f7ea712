import { Box, Button, Stack, TextField } from '@mui/material';
import { type FormEvent, useId, useState } from 'react';
import { placesIn } from '#heart-core';
import type { TriageBoard, TriagePlacesBody, TriageRecord, TriageWindow } from '#heart-core/wire';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useDeed } from '../parts/useDeed.ts';
import { useT } from '../parts/useT.ts';

interface AddPlacesProps {
  spike: TriageRecord;
  window: TriageWindow;
  times: string;
  onDone: () => void;
}

const most = 100;

/** More places than people can keep, by a supervisor's word: with what that means said beside it. */
export const AddPlaces = ({ spike, window, times, onDone }: AddPlacesProps) => {
  const t = useT();
  const id = useId();
  const [typed, setTyped] = useState('1');
  const { record, pending, problem } = useDeed<TriagePlacesBody, TriageBoard>('triage-places');
  const places = Number(typed);
  const valid = Number.isInteger(places) && places >= 1 && places <= most;
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (valid && (await record({ triageId: spike.id, windowFrom: window.from, places }))) onDone();
  };
  return (
    <Box
      component="form"
      onSubmit={add}
      onKeyDown={({ key }) => key === 'Escape' && onDone()}
      sx={{ bgcolor: 'var(--warn)', borderRadius: 1, p: 1.5 }}
    >
      <Box id={`${id}-why`} sx={{ mb: 1 }}>
        <span aria-hidden>▲ </span>
        {t('triage.addWhy', {
          smart_count: placesIn(spike.windowMinutes, spike.people, spike.callsAnHour),
          times,
        })}
      </Box>
      <Stack direction="row" useFlexGap sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
        <TextField
          label={t('triage.addHowMany')}
          type="number"
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          autoFocus
          sx={{ width: 130 }}
          slotProps={{
            htmlInput: { min: 1, max: most, 'aria-describedby': `${id}-why` },
            inputLabel: { shrink: true },
          }}
        />
        <Button type="submit" variant="contained" size="small" disabled={pending || !valid}>
          {t('triage.addGo', { smart_count: valid ? places : 0 })}
        </Button>
        <Button size="small" onClick={onDone}>
          {t('triage.addNot')}
        </Button>
      </Stack>
      {problem && <ProblemNote problem={problem} what={t('triage.addFailed')} />}
    </Box>
  );
};
