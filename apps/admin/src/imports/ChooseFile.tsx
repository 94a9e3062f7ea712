import { Box, Button, Stack } from '@mui/material';
import { type DragEvent, useId, useRef, useState } from 'react';
import { Panel } from '../parts/Panel.tsx';
import { useT } from '../parts/useT.ts';
import { useImportWords } from './useImportWords.ts';

/** The file: chosen, or dropped here. */
export const ChooseFile = ({ file, onChoose }: { file: File | null; onChoose: (file: File) => void }) => {
  const t = useT();
  const id = useId();
  const { size } = useImportWords();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [dropped] = event.dataTransfer.files;
    if (dropped) onChoose(dropped);
  };
  return (
    <Panel title={t('imports.file')}>
      <Stack
        direction="row"
        useFlexGap
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        sx={{
          gap: 1.5,
          alignItems: 'center',
          flexWrap: 'wrap',
          border: `1px dashed ${over ? 'var(--mui-palette-primary-main, currentColor)' : 'var(--rule)'}`,
          borderRadius: 1,
          p: 2,
        }}
      >
        <input
          ref={input}
          id={id}
          type="file"
          hidden
          accept=".csv,.tsv,.txt,.xlsx,text/csv"
          aria-label={t('imports.file')}
          onChange={({ target }) => {
            const [chosen] = target.files ?? [];
            if (chosen) onChoose(chosen);
            // The same file, mended meanwhile, can be chosen again.
            target.value = '';
          }}
        />
        <Button variant={file ? 'outlined' : 'contained'} onClick={() => input.current?.click()} sx={{ minHeight: 44 }}>
          {t(file ? 'imports.otherFile' : 'imports.chooseFile')}
        </Button>
        <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
          {file ? (
            <>
              <strong>{file.name}</strong>{' '}
              <Box component="span" sx={{ color: 'text.secondary' }}>
                {size(file.size)}
              </Box>
            </>
          ) : (
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {t('imports.fileHint')}
            </Box>
          )}
        </Box>
      </Stack>
    </Panel>
  );
};
