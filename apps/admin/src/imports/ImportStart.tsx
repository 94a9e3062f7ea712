import { Alert, Box, Button, Stack } from '@mui/material';
import { useState } from 'react';
import { LinkBase, useNavigate } from 'react-admin';
import type { ImportMapping, ImportRecord } from '#heart-core/wire';
import { ask, freshKey, type Refused } from '../http.ts';
import { Page } from '../parts/Page.tsx';
import { Panel } from '../parts/Panel.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { ChooseFile } from './ChooseFile.tsx';
import { FileFound } from './FileFound.tsx';
import { ImportFiguresShown } from './ImportFiguresShown.tsx';
import { MappingTable } from './MappingTable.tsx';
import { RowsAsRead } from './RowsAsRead.tsx';
import { useImportPreview } from './useImportPreview.ts';
import { useImportWords } from './useImportWords.ts';

const swappedBack = (mapping: ImportMapping): ImportMapping => {
  const { receivedAt } = mapping.fields;
  return receivedAt
    ? { ...mapping, fields: { ...mapping.fields, receivedAt: { ...receivedAt, swapped: true } } }
    : mapping;
};

/** A file of past complaints: what it is, what its columns mean, what it would come to; then it comes in, or is tried whole. */
export const ImportStart = () => {
  const t = useT();
  const navigate = useNavigate();
  const { number } = useImportWords();
  const [file, setFile] = useState<File | null>(null);
  const [changed, setChanged] = useState<ImportMapping | null>(null);
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<Refused | null>(null);
  const { preview, problem: unread, pending } = useImportPreview(file, changed);
  const mapping = changed ?? preview?.mapping ?? null;
  const ready = preview !== null && preview.faults.length === 0 && !pending && !sending;
  const send = async (dryRun: boolean) => {
    if (!file || !preview || !mapping) return;
    setSending(true);
    setProblem(null);
    const form = new FormData();
    if (changed === null && preview.preset) form.set('preset', preview.preset);
    else form.set('mapping', JSON.stringify(mapping));
    form.set('dryRun', String(dryRun));
    form.set('file', file);
    try {
      const headers = { 'idempotency-key': freshKey() };
      const { json } = await ask<ImportRecord>('/imports', { method: 'POST', body: form, headers });
      navigate(`/imports/${json.id}`);
    } catch (refused) {
      setProblem(refused as Refused);
      setSending(false);
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
      <Stack sx={{ gap: 2, maxWidth: 1100 }}>
        <ChooseFile
          file={file}
          onChoose={(chosen) => {
            setChanged(null);
            setProblem(null);
            setFile(chosen);
          }}
        />
        {unread && <ProblemNote problem={unread} what={t('imports.notLookedAt')} beside={[]} />}
        {file && !preview && !unread && <Waiting rows={4} height={48} />}
        {preview && mapping && (
          <>
            <FileFound
              preview={preview}
              options={mapping.options ?? {}}
              onChange={(options) => setChanged({ ...mapping, options })}
            />
            <MappingTable preview={preview} mapping={mapping} onChange={setChanged} />
            <Panel title={t('imports.wouldBe')}>
              <Box role="status" aria-busy={pending} sx={{ mb: 1.5 }}>
                {preview.figures
                  ? t('imports.wouldCount', {
                      read: number(preview.read),
                      accepted: number(preview.accepted),
                      rejected: number(preview.rejected),
                    })
                  : t('imports.notYet')}
              </Box>
              {preview.daysLookSwapped && mapping.fields.receivedAt && (
                <Alert
                  severity="warning"
                  sx={{ mb: 1.5 }}
                  action={
                    <Button size="small" color="inherit" onClick={() => setChanged(swappedBack(mapping))}>
                      {t('imports.swapBack')}
                    </Button>
                  }
                >
                  {t('imports.looksSwapped')}
                </Alert>
              )}
              {preview.figures && <ImportFiguresShown figures={preview.figures} />}
              {preview.rows.length > 0 && <RowsAsRead rows={preview.rows} />}
            </Panel>
            {problem && <ProblemNote problem={problem} what={t('imports.failed')} beside={[]} />}
            <Stack direction="row" useFlexGap sx={{ gap: 1.5, flexWrap: 'wrap' }}>
              <Button variant="contained" disabled={!ready} onClick={() => send(false)} sx={{ minHeight: 44 }}>
                {t('imports.start')}
              </Button>
              <Button variant="outlined" disabled={!ready} onClick={() => send(true)} sx={{ minHeight: 44 }}>
                {t('imports.tryIt')}
              </Button>
            </Stack>
          </>
        )}
      </Stack>
    </Page>
  );
};
