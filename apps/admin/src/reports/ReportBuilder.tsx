import { Box, Button, Stack, TextField } from '@mui/material';
import { type FormEvent, useMemo, useState } from 'react';
import { useNavigate } from 'react-admin';
import { useParams, useSearchParams } from 'react-router-dom';
import { packs, type ReportPart, sharings } from '#heart-core';
import type { ReportRecord } from '#heart-core/wire';
import { dataProvider } from '../dataProvider.ts';
import type { Refused } from '../http.ts';
import { Page } from '../parts/Page.tsx';
import { Panel } from '../parts/Panel.tsx';
import { Picker } from '../parts/Picker.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useSquads } from '../parts/useNames.ts';
import { useRead } from '../parts/useRead.ts';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { PartFields } from './PartFields.tsx';
import { askable, type DraftPart, draftOf, fresh, moved } from './partDraft.ts';
import { ReportContentView } from './ReportContentView.tsx';
import { usePreview } from './usePreview.ts';

type Start = Pick<ReportRecord, 'name' | 'about' | 'sharing' | 'squadId'> & { parts: readonly ReportPart[] };
type Draft = Omit<Start, 'parts'> & { parts: DraftPart[] };

/** Measure, split, period, look; and beside it what it comes to. */
export const ReportBuilder = () => {
  const t = useT();
  const { id } = useParams();
  const [search] = useSearchParams();
  const from = id ?? search.get('copy');
  const { data, error, refetch } = useRead<ReportRecord>(`/reports/${from}`, { enabled: Boolean(from) });
  const pack = packs.find(({ key }) => key === search.get('pack'));
  const start: Start | null = from
    ? (data ?? null)
    : {
        name: pack?.name ?? '',
        about: pack?.about ?? null,
        sharing: 'private',
        squadId: null,
        parts: [...(pack?.parts ?? [fresh.figure])],
      };
  return (
    <Page title={t(id ? 'reports.changing' : 'reports.build')} question={t('reports.question')} needs="report.write">
      {error && <ProblemNote problem={error} what={t('reports.notHere')} onRetry={() => refetch()} />}
      {!start && !error && <Waiting rows={6} height={48} />}
      {start && <Builder key={from ?? ''} start={start} record={id ? data : undefined} />}
    </Page>
  );
};

const Builder = ({ start, record }: { start: Start; record?: ReportRecord }) => {
  const t = useT();
  const navigate = useNavigate();
  const { squads } = useSquads();
  const [draft, setDraft] = useState<Draft>(() => ({ ...start, parts: start.parts.map(draftOf) }));
  const [problem, setProblem] = useState<Refused | null>(null);
  const [pending, setPending] = useState(false);
  const put = (more: Partial<Draft>) => setDraft((before) => ({ ...before, ...more }));
  const { parts, sharing } = draft;
  const written = useMemo(() => parts.map(({ part }) => part), [parts]);
  const preview = usePreview(written);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setPending(true);
    setProblem(null);
    const data = {
      ...{ name: draft.name, about: draft.about, sharing, parts: askable(written) },
      squadId: sharing === 'squad' ? draft.squadId : null,
    };
    try {
      const { data: saved } = record
        ? await dataProvider.update('reports', { id: record.id, data, previousData: record })
        : await dataProvider.create('reports', { data });
      navigate(`/reports/${saved.id}`);
    } catch (refused) {
      setProblem(refused as Refused);
    } finally {
      setPending(false);
    }
  };
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: '400px minmax(0, 1fr)' } }}>
      <Stack component="form" onSubmit={save} sx={{ gap: 2 }}>
        <TextField
          label={t('reports.name')}
          required
          value={draft.name}
          onChange={({ target }) => put({ name: target.value.slice(0, 120) })}
        />
        <TextField
          label={t('reports.about')}
          multiline
          value={draft.about ?? ''}
          onChange={({ target }) => put({ about: target.value.slice(0, 1000) || null })}
        />
        <Stack direction="row" useFlexGap sx={{ gap: 1, flexWrap: 'wrap' }}>
          <Picker
            label={t('reports.sharing')}
            width={210}
            value={sharing}
            onChange={(value) =>
              put({
                sharing: value as Draft['sharing'],
                squadId: value === 'squad' ? (draft.squadId ?? squads[0]?.id ?? null) : null,
              })
            }
            options={sharings.map((value) => ({ value, label: t(`reports.shared.${value}`) }))}
          />
          {sharing === 'squad' && (
            <Picker
              label={t('reports.squad')}
              value={draft.squadId ?? ''}
              onChange={(squadId) => put({ squadId })}
              options={squads.map((squad) => ({ value: squad.id, label: squad.name }))}
            />
          )}
        </Stack>
        {parts.map(({ id, part }, i) => (
          <PartFields
            key={id}
            part={part}
            n={i + 1}
            onChange={(changed) => put({ parts: parts.map((one) => (one.id === id ? { id, part: changed } : one)) })}
            onMove={(by) => put({ parts: moved(parts, i, by) })}
            onRemove={() => put({ parts: parts.filter((one) => one.id !== id) })}
          />
        ))}
        <Stack direction="row" useFlexGap sx={{ gap: 1, flexWrap: 'wrap' }}>
          {(['figure', 'list', 'note'] as const).map((kind) => (
            <Button
              key={kind}
              size="small"
              variant="outlined"
              onClick={() => put({ parts: [...parts, draftOf(fresh[kind])] })}
            >
              {t(`reports.add${kind === 'figure' ? 'Figure' : kind === 'list' ? 'List' : 'Note'}`)}
            </Button>
          ))}
        </Stack>
        {problem && <ProblemNote problem={problem} what={t('reports.notSaved')} />}
        <Button
          type="submit"
          variant="contained"
          disabled={pending || !draft.name.trim() || askable(written).length === 0}
        >
          {t('reports.save')}
        </Button>
      </Stack>
      <Panel title={t('reports.preview')} actions={preview.isFetching ? t('reports.previewing') : undefined}>
        {preview.error && <ProblemNote problem={preview.error} what={t('reports.previewFailed')} />}
        {preview.isPending && !preview.error && <Waiting rows={4} height={64} />}
        {preview.data && <ReportContentView content={preview.data} />}
      </Panel>
    </Box>
  );
};
