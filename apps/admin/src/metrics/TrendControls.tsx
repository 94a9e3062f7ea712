import { FormControlLabel, Stack, Switch } from '@mui/material';
import { useGetList } from 'react-admin';
import { customWord } from '#heart-core';
import type { ImportRecord } from '#heart-core/wire';
import { useCustomFields } from '../custom-fields/useCustomFields.ts';
import { Picker } from '../parts/Picker.tsx';
import { useT } from '../parts/useT.ts';
import { useSession } from '../session.ts';
import { allFigures, periods, spikesOffered, splitsOffered } from './asked.ts';
import type { useAskedFigure } from './useAskedFigure.ts';

interface TrendControlsProps {
  asked: ReturnType<typeof useAskedFigure>;
  /** Null where the axis cannot be cut: a count begins at 0. */
  zoom: boolean | null;
  onZoom: (zoom: boolean) => void;
  /** Where there are more lines than can be told apart: whose stands out. */
  highlight?: { value: string; options: { value: string; label: string }[] };
}

/** Which figure, how long, by what, of which cases; all of it stands in the address. */
export const TrendControls = ({ asked, zoom, onZoom, highlight }: TrendControlsProps) => {
  const t = useT();
  const { may } = useSession();
  const { data: jobs = [] } = useGetList<ImportRecord>(
    'imports',
    { pagination: { page: 1, perPage: 50 }, sort: { field: 'createdAt', order: 'DESC' } },
    { enabled: may('import.read'), retry: false },
  );
  const questions = useCustomFields().filter(({ type }) => type !== 'text');
  const done = jobs.filter(({ state, dryRun, accepted }) => state === 'done' && !dryRun && accepted > 0);
  return (
    <Stack
      direction="row"
      useFlexGap
      sx={{ flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 2, displayPrint: 'none' }}
    >
      <Picker
        label={t('figures.figure')}
        value={asked.figure}
        onChange={(value) => asked.put('figure', value)}
        options={allFigures.map((value) => ({ value, label: t(`figures.key.${value}`) }))}
        width={250}
      />
      <Picker
        label={t('figures.period')}
        value={asked.ofImport ? 'import' : String(asked.weeks)}
        onChange={(value) => asked.put('weeks', value)}
        options={
          asked.ofImport
            ? [{ value: 'import', label: t('figures.range') }]
            : periods.map((n) => ({ value: String(n), label: t('figures.weeks', { n }) }))
        }
        width={150}
      />
      <Picker
        label={t('figures.points')}
        value={asked.trend.interval}
        onChange={(value) => asked.put('interval', value)}
        options={[
          { value: 'week', label: t('figures.byWeek') },
          { value: 'month', label: t('figures.byMonth') },
        ]}
        width={110}
      />
      <Picker
        label={t('figures.split')}
        value={asked.split || 'none'}
        onChange={(value) => asked.put('split', value)}
        options={[
          ...splitsOffered.map((value) => ({ value: value as string, label: t(`figures.splitBy.${value}`) })),
          ...questions.map(({ name, label }) => ({ value: customWord(name) as string, label })),
          { value: 'none', label: t('figures.noSplit') },
        ]}
        width={170}
      />
      <Picker
        label={t('figures.spikes.label')}
        value={asked.spike}
        none={t('figures.spikes.with')}
        onChange={(value) => asked.put('spikes', value)}
        options={spikesOffered.map((value) => ({ value: value as string, label: t(`figures.spikes.${value}`) }))}
        width={150}
      />
      {highlight && (
        <Picker
          label={t('figures.highlight')}
          value={highlight.value}
          onChange={(value) => asked.put('highlight', value)}
          options={highlight.options}
          width={150}
        />
      )}
      {(done.length > 0 || asked.importId) && (
        <Picker
          label={t('figures.import')}
          value={asked.importId}
          none={t('figures.importNone')}
          onChange={(value) => asked.put('importId', value)}
          options={done.map(({ id, fileName }) => ({ value: id, label: fileName }))}
          width={170}
        />
      )}
      {zoom !== null && (
        <FormControlLabel
          control={<Switch size="small" checked={zoom} onChange={(_event, on) => onZoom(on)} />}
          label={t('figures.zoom')}
        />
      )}
    </Stack>
  );
};
