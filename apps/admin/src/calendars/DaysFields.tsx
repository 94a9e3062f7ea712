import CloseIcon from '@mui/icons-material/Close';
import { Box, Button, IconButton, Stack, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import type { SpecialDay } from '#heart-core';
import { Picker } from '../parts/Picker.tsx';
import { useT } from '../parts/useT.ts';
import { Blocks } from './Blocks.tsx';
import { HolidayFile } from './HolidayFile.tsx';
import { faultIn, type HoursFaults } from './hoursDraft.ts';

interface DaysFieldsProps {
  days: SpecialDay[];
  onChange: (days: SpecialDay[]) => void;
  faults: HoursFaults;
  /** Days before it are kept, and not shown one by one. */
  today: string;
}

/** Days that are not as their weekday says: closed, or with hours of their own. */
export const DaysFields = ({ days, onChange, faults, today }: DaysFieldsProps) => {
  const t = useT();
  const [reading, setReading] = useState(false);
  const put = (place: number, change: Partial<SpecialDay>) =>
    onChange(days.map((day, i) => (i === place ? { ...day, ...change } : day)));
  const shown = days.map((day, place) => ({ day, place })).filter(({ day }) => day.on === '' || day.on >= today);
  const earlier = days.length - shown.length;
  const add = () => {
    onChange([...days, { on: '', name: '', blocks: [] }]);
    requestAnimationFrame(() => document.getElementById(`day-${days.length}`)?.focus());
  };
  return (
    <Box>
      {shown.length === 0 && !reading && (
        <Typography sx={{ color: 'text.secondary', fontSize: 13.5, mb: 1 }}>{t('hours.noDays')}</Typography>
      )}
      {shown.map(({ day, place }) => (
        <DayRow
          key={place}
          place={place}
          day={day}
          faults={faults}
          onChange={(change) => put(place, change)}
          onRemove={() => onChange(days.filter((_, i) => i !== place))}
        />
      ))}
      {earlier > 0 && (
        <Typography sx={{ color: 'text.secondary', fontSize: 12.5, mt: 1 }}>
          {t('hours.earlierDays', { smart_count: earlier })}
        </Typography>
      )}
      <Stack direction="row" useFlexGap sx={{ gap: 1, mt: 1.5, flexWrap: 'wrap' }}>
        <Button size="small" variant="outlined" onClick={add}>
          {t('hours.addDay')}
        </Button>
        <Button size="small" variant="outlined" aria-expanded={reading} onClick={() => setReading(!reading)}>
          {t('hours.ical.open')}
        </Button>
      </Stack>
      {reading && (
        <HolidayFile
          known={days}
          onAdd={(found) => {
            onChange([...days, ...found].sort((a, b) => (a.on < b.on ? -1 : 1)));
            setReading(false);
          }}
          onClose={() => setReading(false)}
        />
      )}
    </Box>
  );
};

interface DayRowProps {
  place: number;
  day: SpecialDay;
  faults: HoursFaults;
  onChange: (change: Partial<SpecialDay>) => void;
  onRemove: () => void;
}

const DayRow = ({ place, day, faults, onChange, onRemove }: DayRowProps) => {
  const t = useT();
  const half = day.blocks.length > 0;
  const fault = faultIn(faults, `/days/${place}/on`) ?? faultIn(faults, `/days/${place}/name`);
  const named = day.name || day.on;
  return (
    <Box
      role="group"
      aria-label={named || t('hours.addDay')}
      sx={{ py: 1, borderTop: '1px solid var(--rule)', '&:first-of-type': { borderTop: 0 } }}
    >
      <Stack direction="row" useFlexGap sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
        <TextField
          id={`day-${place}`}
          type="date"
          value={day.on}
          onChange={(event) => onChange({ on: event.target.value })}
          fullWidth={false}
          sx={{ width: 160 }}
          error={faultIn(faults, `/days/${place}/on`) !== undefined}
          slotProps={{
            htmlInput: { 'aria-label': t('hours.on'), 'aria-describedby': fault ? `day-${place}-fault` : undefined },
          }}
        />
        <TextField
          value={day.name}
          onChange={(event) => onChange({ name: event.target.value })}
          placeholder={t('hours.dayName')}
          fullWidth={false}
          sx={{ flex: '1 1 160px', minWidth: 140 }}
          error={faultIn(faults, `/days/${place}/name`) !== undefined}
          slotProps={{ htmlInput: { 'aria-label': t('hours.dayName'), maxLength: 80 } }}
        />
        <Picker
          bare
          label={t('hours.dayHours')}
          value={half ? 'half' : 'all'}
          options={[
            { value: 'all', label: t('hours.allDay') },
            { value: 'half', label: t('hours.halfDay') },
          ]}
          onChange={(kind) => onChange({ blocks: kind === 'half' ? [{ from: '09:00', to: '12:00' }] : [] })}
          width={150}
        />
        <IconButton size="small" aria-label={t('hours.removeDay', { name: named })} onClick={onRemove}>
          <CloseIcon fontSize="small" />
        </IconButton>
      </Stack>
      {fault && (
        <Typography id={`day-${place}-fault`} role="status" sx={{ color: 'error.main', fontSize: 13, mt: 0.5 }}>
          {t(`hours.fault.${fault}`)}
        </Typography>
      )}
      {half && (
        <Box sx={{ mt: 1, paddingInlineStart: { xs: 0, sm: 2 } }}>
          <Blocks
            id={`day-${place}-blocks`}
            day={named}
            blocks={day.blocks}
            onChange={(blocks) => onChange({ blocks })}
            faults={faults}
            pointer={`/days/${place}/blocks`}
          />
        </Box>
      )}
    </Box>
  );
};
