import { Button, Stack, TextField } from '@mui/material';
import type { ReportPart } from '#heart-core';
import { allFigures, splitsOffered } from '../metrics/asked.ts';
import { Picker } from '../parts/Picker.tsx';
import { useT } from '../parts/useT.ts';
import { PartFilterFields } from './PartFilterFields.tsx';
import { listsOffered, looksOffered, spansOffered } from './partDraft.ts';

interface PartFieldsProps {
  part: ReportPart;
  n: number;
  onChange: (part: ReportPart) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

const numbersTo = (most: number) =>
  Array.from({ length: most }, (_one, i) => ({ value: String(i + 1), label: String(i + 1) }));

/** One part of a report: what it shows, by what, how far it looks back, and what it is narrowed to. */
export const PartFields = ({ part, n, onChange, onMove, onRemove }: PartFieldsProps) => {
  const t = useT();
  const put = (more: Partial<ReportPart>) => onChange({ ...part, ...more });
  const { kind, period = { unit: 'week', count: 12 } } = part;
  return (
    <Stack
      component="fieldset"
      sx={{ gap: 1.5, m: 0, p: 1.5, border: '1px solid var(--rule)', borderRadius: 1, minWidth: 0 }}
    >
      <legend>{t('reports.part', { n })}</legend>
      {kind === 'figure' && (
        <Picker
          label={t('reports.figure')}
          width="100%"
          value={part.key ?? ''}
          onChange={(key) => put({ key })}
          options={allFigures.map((value) => ({ value, label: t(`figures.key.${value}`) }))}
        />
      )}
      {kind === 'list' && (
        <Stack direction="row" useFlexGap sx={{ gap: 1, flexWrap: 'wrap' }}>
          <Picker
            label={t('reports.list')}
            width={200}
            value={part.resource ?? ''}
            onChange={(resource) =>
              put({ resource: resource as ReportPart['resource'], filter: undefined, sort: undefined })
            }
            options={listsOffered.map((value) => ({ value, label: t(`exports.of.${value}`) }))}
          />
          <Picker
            label={t('reports.most')}
            width={120}
            value={String(part.most ?? 50)}
            onChange={(most) => put({ most: Number(most) })}
            options={['10', '20', '50', '100', '200'].map((value) => ({ value, label: value }))}
          />
        </Stack>
      )}
      {kind === 'register' && <span>{t(`reports.registers.${part.register}`)}</span>}
      {kind === 'note' && (
        <TextField
          label={t('reports.words')}
          multiline
          minRows={3}
          value={part.text ?? ''}
          onChange={({ target }) => put({ text: target.value.slice(0, 4000) })}
        />
      )}
      {kind === 'figure' && (
        <Stack direction="row" useFlexGap sx={{ gap: 1, flexWrap: 'wrap' }}>
          <Picker
            label={t('reports.split')}
            width={140}
            none={t('reports.noSplit')}
            value={part.split ?? ''}
            onChange={(split) => put({ split: split || undefined })}
            options={[...splitsOffered, 'arm' as const].map((value) => ({
              value,
              label: t(`figures.splitBy.${value}`),
            }))}
          />
          <Picker
            label={t('reports.interval')}
            width={110}
            value={part.interval ?? 'week'}
            onChange={(interval) => put({ interval: interval as ReportPart['interval'] })}
            options={(['day', 'week', 'month'] as const).map((value) => ({
              value,
              label: t(`reports.intervals.${value}`),
            }))}
          />
          <Picker
            label={t('reports.look')}
            width={160}
            value={part.look ?? 'trend'}
            onChange={(look) => put({ look: look as ReportPart['look'] })}
            options={looksOffered.map((value) => ({ value, label: t(`reports.looks.${value}`) }))}
          />
        </Stack>
      )}
      {(kind === 'figure' || part.register === 'dispReturn') && (
        <Stack direction="row" useFlexGap sx={{ gap: 1, flexWrap: 'wrap' }}>
          <Picker
            label={t('reports.count')}
            width={110}
            value={String(period.count)}
            onChange={(count) => put({ period: { ...period, count: Number(count) } })}
            options={numbersTo({ week: 26, month: 24, quarter: 8 }[period.unit])}
          />
          <Picker
            label={t('reports.back')}
            width={160}
            value={period.unit}
            onChange={(unit) => put({ period: { unit: unit as typeof period.unit, count: 1 } })}
            options={spansOffered.map((value) => ({ value, label: t(`reports.spans.${value}`) }))}
          />
        </Stack>
      )}
      <PartFilterFields part={part} onChange={(filter) => put({ filter })} />
      <TextField
        label={t('reports.title')}
        value={part.title ?? ''}
        onChange={({ target }) => put({ title: target.value.slice(0, 120) || undefined })}
      />
      <Stack direction="row" useFlexGap sx={{ gap: 0.5, flexWrap: 'wrap' }}>
        <Button size="small" aria-label={t('reports.up', { n })} onClick={() => onMove(-1)}>
          ↑
        </Button>
        <Button size="small" aria-label={t('reports.down', { n })} onClick={() => onMove(1)}>
          ↓
        </Button>
        <Button size="small" onClick={onRemove}>
          {t('reports.remove', { n })}
        </Button>
      </Stack>
    </Stack>
  );
};
