import { Box, Button, Stack } from '@mui/material';
import { useState } from 'react';
import type { EffectLevel } from '#heart-core/wire';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';
import { useDay } from './days.ts';

/** What an effect is counted from in place of all cases: orders, parcels, contacts, as somebody counted them elsewhere. */
export interface Exposure {
  of: string;
  exposureBefore: number;
  exposureAfter: number;
}

interface ExposureFormProps {
  before: EffectLevel;
  after: EffectLevel;
  given: Exposure | null;
  faults: Record<string, string>;
  onGive: (given: Exposure | null) => void;
  onDone: () => void;
}

const whole = (typed: string): number | null => {
  const digits = typed.replace(/[\s.,’']/g, '');
  return /^[1-9]\d{0,9}$/.test(digits) ? Number(digits) : null;
};

/** How many orders or contacts there were in the very weeks that are compared. */
export const ExposureForm = ({ before, after, given, faults, onGive, onDone }: ExposureFormProps) => {
  const t = useT();
  const day = useDay();
  const [of, setOf] = useState(given?.of ?? '');
  const [said, setSaid] = useState({ before: number(given?.exposureBefore), after: number(given?.exposureAfter) });
  const [exposureBefore, exposureAfter] = [whole(said.before), whole(said.after)];
  const field = (side: 'before' | 'after', level: EffectLevel, fault: string | undefined) => (
    <Box sx={{ flex: '1 1 200px' }}>
      <WordsField
        id={`exposure-${side}`}
        label={t(`effect.exposure.${side}`)}
        hint={t('effect.exposure.weeks', { smart_count: level.weeks, from: day(level.from) })}
        value={said[side]}
        onChange={(typed) => setSaid((now) => ({ ...now, [side]: typed }))}
        required
        error={fault ?? (said[side] && whole(said[side]) === null ? t('effect.exposure.whole') : undefined)}
      />
    </Box>
  );
  return (
    <Stack
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (exposureBefore && exposureAfter) onGive({ of: of.trim(), exposureBefore, exposureAfter });
      }}
      sx={{ gap: 1.5, my: 1.5, displayPrint: 'none' }}
    >
      <WordsField
        id="exposure-of"
        label={t('effect.exposure.of')}
        hint={t('effect.exposure.ofHint')}
        value={of}
        onChange={setOf}
        autoFocus
      />
      <Stack direction="row" useFlexGap sx={{ gap: 1.5, flexWrap: 'wrap', alignItems: 'flex-start' }}>
        {field('before', before, faults.exposureBefore)}
        {field('after', after, faults.exposureAfter)}
      </Stack>
      <Stack direction="row" useFlexGap sx={{ gap: 1, flexWrap: 'wrap' }}>
        <Button type="submit" size="small" variant="contained" disabled={!exposureBefore || !exposureAfter}>
          {t('effect.exposure.count')}
        </Button>
        {given && (
          <Button size="small" variant="outlined" onClick={() => onGive(null)}>
            {t('effect.exposure.allCases')}
          </Button>
        )}
        <Button size="small" onClick={onDone}>
          {t('do.cancel')}
        </Button>
      </Stack>
    </Stack>
  );
};

const number = (given: number | undefined) => (given === undefined ? '' : String(given));
