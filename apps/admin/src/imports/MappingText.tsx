import { Box } from '@mui/material';
import { useState } from 'react';
import type { ImportMapping } from '#heart-core/wire';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';
import { readMapping } from './readMapping.ts';

/** The same mapping as text, to keep it or to bring one along. */
export const MappingText = ({
  mapping,
  onChange,
}: {
  mapping: ImportMapping;
  onChange: (mapping: ImportMapping) => void;
}) => {
  const t = useT();
  const [typed, setTyped] = useState<string | null>(null);
  const fault = typed === null ? null : readMapping(typed).fault;
  const type = (text: string) => {
    const { mapping: read } = readMapping(text);
    setTyped(read ? null : text);
    if (read) onChange(read);
  };
  return (
    <Box
      component="details"
      sx={{
        mt: 1,
        '& summary': { cursor: 'pointer', fontSize: 13.5, py: 1 },
        '& textarea': { fontFamily: 'ui-monospace, Menlo, Consolas, monospace', fontSize: 13 },
      }}
    >
      <summary>{t('imports.mappingText')}</summary>
      <WordsField
        id="import-mapping"
        label={t('imports.mapping')}
        value={typed ?? JSON.stringify(mapping, null, 2)}
        onChange={type}
        rows={8}
        hint={t('imports.mappingHint')}
        error={fault ? t('imports.mappingWrong', { why: fault }) : undefined}
      />
    </Box>
  );
};
