import { Alert, Box, FormControlLabel, Stack, Switch } from '@mui/material';
import type { ImportMapping, ImportPreview } from '#heart-core/wire';
import { Panel } from '../parts/Panel.tsx';
import { Picker } from '../parts/Picker.tsx';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';
import { HowItIsRead } from './HowItIsRead.tsx';
import { useImportWords } from './useImportWords.ts';

type Options = NonNullable<ImportMapping['options']>;

interface FileFoundProps {
  preview: ImportPreview;
  options: Options;
  onChange: (options: Options) => void;
}

/** What the file was found to be, each of which may be corrected. */
export const FileFound = ({ preview, options, onChange }: FileFoundProps) => {
  const t = useT();
  const { number } = useImportWords();
  return (
    <Panel title={t('imports.found')}>
      <Stack sx={{ gap: 2 }}>
        <Box role="status">
          {t(preview.whole ? 'imports.foundAll' : 'imports.foundSome', {
            n: number(preview.read),
            columns: number(preview.columns.length),
          })}
        </Box>
        {preview.looksLikeCounts && <Alert severity="warning">{t('imports.looksLikeCounts')}</Alert>}
        <Stack direction="row" useFlexGap sx={{ gap: 2, flexWrap: 'wrap', pt: 0.5 }}>
          <HowItIsRead preview={preview} options={options} onChange={onChange} />
          <Picker
            label={t('imports.records')}
            value={options.records ?? 'cases'}
            onChange={(records) => onChange({ ...options, records: records === 'events' ? 'events' : 'cases' })}
            options={(['cases', 'events'] as const).map((value) => ({
              value,
              label: t(`imports.recordsAre.${value}`),
            }))}
            width={260}
          />
        </Stack>
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, maxWidth: 760 }}>
          <WordsField
            id="import-source"
            label={t('imports.source')}
            value={options.source ?? ''}
            onChange={(source) => onChange({ ...options, source: source === '' ? undefined : source })}
            hint={t('imports.sourceHint')}
          />
          <WordsField
            id="import-zone"
            label={t('imports.zone')}
            value={options.timeZone ?? ''}
            placeholder="UTC"
            onChange={(timeZone) => onChange({ ...options, timeZone: timeZone === '' ? undefined : timeZone })}
            hint={t('imports.zoneHint')}
          />
        </Box>
        <FormControlLabel
          control={
            <Switch
              checked={options.createMissing ?? false}
              onChange={(_event, createMissing) => onChange({ ...options, createMissing })}
            />
          }
          label={t('imports.createMissing')}
        />
      </Stack>
    </Panel>
  );
};
