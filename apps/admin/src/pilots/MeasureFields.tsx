import { Box, Stack } from '@mui/material';
import { Picker } from '../parts/Picker.tsx';
import { Several } from '../parts/Several.tsx';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';
import { metricUnit, pilotMetrics } from './metricUnit.ts';
import type { PlanFields } from './planFields.ts';

/** One measure that decides, others beside it, and how small an effect of each would still matter. */
export const MeasureFields = ({ draft, put, faults }: PlanFields) => {
  const t = useT();
  const options = pilotMetrics.map((key) => ({ value: key, label: t(`figures.key.${key}`) }));
  return (
    <Stack sx={{ gap: 2, pt: 1 }}>
      <Picker
        label={t('pilots.measure')}
        value={draft.primary}
        onChange={(primary) => put({ primary, secondary: draft.secondary.filter((key) => key !== primary) })}
        options={options}
        width={320}
      />
      <Several
        id="plan-secondary"
        label={t('pilots.secondaryLabel')}
        hint={t('pilots.secondaryHint')}
        options={options.filter(({ value }) => value !== draft.primary)}
        chosen={draft.secondary}
        onChange={(secondary) => put({ secondary })}
      />
      <Stack direction="row" useFlexGap sx={{ gap: 2, flexWrap: 'wrap' }}>
        {[draft.primary, ...draft.secondary].map((key) => (
          <Box key={key} sx={{ width: 240 }}>
            <WordsField
              id={`least-${key}`}
              label={t('pilots.least', { figure: t(`figures.key.${key}`) })}
              value={draft.meaningful[key] ?? ''}
              onChange={(typed) => put({ meaningful: { ...draft.meaningful, [key]: typed } })}
              hint={t(`pilots.leastIn.${metricUnit(key)}`)}
              error={faults[key]}
            />
          </Box>
        ))}
      </Stack>
    </Stack>
  );
};
