import { Box, Button, FormControlLabel, Stack, Switch } from '@mui/material';
import { type FormEvent, useId, useState } from 'react';
import { LinkBase, useNavigate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import type { ImportPreset, ImportRecord } from '#heart-core/wire';
import { ask, freshKey, type Refused } from '../http.ts';
import { FieldFrame } from '../parts/FieldFrame.tsx';
import { Page } from '../parts/Page.tsx';
import { Panel } from '../parts/Panel.tsx';
import { Picker } from '../parts/Picker.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useRead } from '../parts/useRead.ts';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';
import { useSession } from '../session.ts';
import { readMapping } from './readMapping.ts';
import { useImportWords } from './useImportWords.ts';

const blank = JSON.stringify(
  {
    options: { source: '' },
    fields: { externalRef: { column: '' }, receivedAt: { column: '' }, summary: { column: '' } },
  },
  null,
  2,
);

/** A file of past complaints: which, what kind, and whether only to try it. */
export const ImportStart = () => {
  const t = useT();
  const { may } = useSession();
  const navigate = useNavigate();
  const fileId = useId();
  const { size } = useImportWords();
  const [search] = useSearchParams();
  const { data: presets = [], error: presetsProblem } = useRead<ImportPreset[]>('/imports/presets', {
    enabled: may('import.run'),
  });
  const [file, setFile] = useState<File | null>(null);
  const [presetName, setPresetName] = useState(search.get('preset') ?? '');
  const [mapping, setMapping] = useState<string | null>(null);
  const [dryRun, setDryRun] = useState(true);
  const [asked, setAsked] = useState(false);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Refused | null>(null);
  const preset = presets.find(({ name }) => name === presetName);
  const text = mapping ?? (preset ? JSON.stringify(preset.mapping, null, 2) : blank);
  const read = readMapping(text);
  const fileFault = asked && !file ? t('imports.fileNeeded') : undefined;
  const mappingFault = read.fault ? t('imports.mappingWrong', { why: read.fault }) : undefined;
  const faults = problem?.body?.faults ?? {};
  const start = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!file || read.fault || pending) return;
    setPending(true);
    setProblem(null);
    const form = new FormData();
    if (preset && mapping === null) form.set('preset', preset.name);
    else form.set('mapping', JSON.stringify(read.mapping));
    form.set('dryRun', String(dryRun));
    form.set('file', file);
    try {
      const { json } = await ask<ImportRecord>('/imports', {
        method: 'POST',
        body: form,
        headers: { 'idempotency-key': freshKey() },
      });
      navigate(`/imports/${json.id}`);
    } catch (refused) {
      setProblem(refused as Refused);
      setPending(false);
    }
  };
  return (
    <Page
      title={t('imports.new')}
      question={t('imports.newQuestion')}
      needs="import.run"
      actions={
        <Button component={LinkBase} to="/imports" size="small" variant="outlined">
          {t('imports.back')}
        </Button>
      }
    >
      <Panel title={t('imports.what')}>
        <Stack component="form" noValidate onSubmit={start} sx={{ gap: 2.5, maxWidth: 760 }}>
          <FieldFrame
            id={fileId}
            label={t('imports.file')}
            required
            hint={t('imports.fileHint')}
            error={fileFault ?? faults.file}
          >
            <Stack direction="row" useFlexGap sx={{ gap: 1.5, alignItems: 'center', flexWrap: 'wrap' }}>
              <input
                id={fileId}
                type="file"
                accept=".csv,.tsv,.txt,.gz,text/csv"
                aria-labelledby={`${fileId}-label`}
                aria-describedby={`${fileId}-hint`}
                onChange={({ target }) => setFile(target.files?.[0] ?? null)}
                style={{ font: 'inherit', color: 'inherit', paddingBlock: 8, maxWidth: '100%' }}
              />
              {file && <Box sx={{ color: 'text.secondary' }}>{size(file.size)}</Box>}
            </Stack>
          </FieldFrame>
          <Box>
            <Picker
              label={t('imports.preset')}
              value={presetName}
              none={t('imports.presetOwn')}
              onChange={(name) => {
                setPresetName(name);
                setMapping(null);
              }}
              options={presets.map(({ name, title }) => ({ value: name, label: title || name }))}
              width={360}
            />
            {preset && (
              <Box sx={{ color: 'text.secondary', fontSize: 12.5, mt: 0.75, overflowWrap: 'anywhere' }}>
                {t('imports.presetColumns', { columns: preset.columns.join(', ') })}
              </Box>
            )}
            {presetsProblem && <ProblemNote problem={presetsProblem} what={t('imports.presetsFailed')} />}
          </Box>
          <Box sx={{ '& textarea': { fontFamily: 'ui-monospace, Menlo, Consolas, monospace', fontSize: 13 } }}>
            <WordsField
              id="import-mapping"
              label={t('imports.mapping')}
              value={text}
              onChange={setMapping}
              rows={8}
              hint={t('imports.mappingHint')}
              error={mappingFault ?? faults.mapping ?? faults.preset}
            />
          </Box>
          <FormControlLabel
            control={<Switch checked={dryRun} onChange={(_event, on) => setDryRun(on)} />}
            label={t('imports.dryRun')}
          />
          {problem && <ProblemNote problem={problem} what={t('imports.failed')} />}
          <Box>
            <Button type="submit" variant="contained" disabled={pending} sx={{ minHeight: 44 }}>
              {t(dryRun ? 'imports.tryIt' : 'imports.start')}
            </Button>
          </Box>
        </Stack>
      </Panel>
    </Page>
  );
};
