import { Box, Button, Stack } from '@mui/material';
import { useState } from 'react';
import type { EffectLevel } from '#heart-core/wire';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';
import { useDay } from './days.ts';

type Side = 'before' | 'after' | 'yearBefore' | 'yearAfter';

/** What an effect is counted from in place of all cases: orders, parcels, contacts, as somebody counted them elsewhere. */
export interface Exposure {
  of: string;
  exposureBefore: number;
  exposureAfter: number;
  exposureYearBefore?: number;
  exposureYearAfter?: number;
}

interface ExposureFormProps {
  before: EffectLevel;
  after: EffectLevel;
  /** The same weeks a year earlier, where there are any. */
  yearBefore: { before: EffectLevel; after: EffectLevel } | null;
  given: Exposure | null;
  faults: Record<string, string>;
  onGive: (given: Exposure | null) => void;
  onDone: () => void;
}

const whole = (typed: string): number | null => {
  const digits = typed.replace(/[\s.,’']/g, '');
  return /^[1-9]\d{0,9}$/.test(digits) ? Number(digits) : null;
};

/** Of the year earlier both or neither; null while they are neither. */
function yearOf(said: Record<Side, string>): Pick<Exposure, 'exposureYearBefore' | 'exposureYearAfter'> | null {
  if (!said.yearBefore && !said.yearAfter) return {};
  const [exposureYearBefore, exposureYearAfter] = [whole(said.yearBefore), whole(said.yearAfter)];
  return exposureYearBefore && exposureYearAfter ? { exposureYearBefore, exposureYearAfter } : null;
}

/** How many orders or contacts there were in the very weeks that are compared. */
export const ExposureForm = ({ before, after, yearBefore, given, faults, onGive, onDone }: ExposureFormProps) => {
  const t = useT();
  const day = useDay();
  const [of, setOf] = useState(given?.of ?? '');
  const [said, setSaid] = useState<Record<Side, string>>({
    before: number(given?.exposureBefore),
    after: number(given?.exposureAfter),
    yearBefore: number(given?.exposureYearBefore),
    yearAfter: number(given?.exposureYearAfter),
  });
  const [exposureBefore, exposureAfter] = [whole(said.before), whole(said.after)];
  const year = yearOf(said);
  const field = (side: Side, level: EffectLevel, fault: string | undefined, required = true) => (
    <Box sx={{ flex: '1 1 200px' }}>
      <WordsField
        id={`exposure-${side}`}
        label={t(`effect.exposure.${side}`)}
        hint={t('effect.exposure.weeks', { smart_count: level.weeks, from: day(level.from) })}
        value={said[side]}
        onChange={(typed) => setSaid((now) => ({ ...now, [side]: typed }))}
        required={required}
        error={fault ?? (said[side] && whole(said[side]) === null ? t('effect.exposure.whole') : undefined)}
      />
    </Box>
  );
  return (
    <Stack
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (exposureBefore && exposureAfter && year) onGive({ of: of.trim(), exposureBefore, exposureAfter, ...year });
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
      {yearBefore && (
        <>
          <Stack direction="row" useFlexGap sx={{ gap: 1.5, flexWrap: 'wrap', alignItems: 'flex-start' }}>
            {field('yearBefore', yearBefore.before, faults.exposureYearBefore, false)}
            {field('yearAfter', yearBefore.after, faults.exposureYearAfter, false)}
          </Stack>
          <Box sx={{ color: 'text.secondary', fontSize: 13 }}>{t('effect.exposure.yearHint')}</Box>
        </>
      )}
      <Stack direction="row" useFlexGap sx={{ gap: 1, flexWrap: 'wrap' }}>
        <Button type="submit" size="small" variant="contained" disabled={!exposureBefore || !exposureAfter || !year}>
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
