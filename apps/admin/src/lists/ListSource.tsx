import { Box, Button, Stack } from '@mui/material';
import { useState } from 'react';
import { type ListKind, listFields } from '#heart-core';
import { ChooseFile } from '../imports/ChooseFile.tsx';
import { Panel } from '../parts/Panel.tsx';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';

/** Under this name pasted rows travel. */
export const pastedName = 'pasted.txt';

interface ListSourceProps {
  kind: ListKind;
  file: File | null;
  onFile: (file: File | null) => void;
}

/** Where the rows come from: pasted as a spreadsheet copies them, or a file. */
export const ListSource = ({ kind, file, onFile }: ListSourceProps) => {
  const t = useT();
  const [text, setText] = useState('');
  const columns = listFields[kind].map(({ name }) => t(`taking.field.${name}`)).join(', ');
  return (
    <>
      <Panel title={t('taking.paste')}>
        <Stack sx={{ gap: 1.5 }}>
          <WordsField
            id="list-rows"
            label={t('taking.rows')}
            hint={t('taking.rowsHint', { columns })}
            rows={5}
            value={text}
            onChange={setText}
          />
          <Button
            variant={text.trim() ? 'contained' : 'outlined'}
            disabled={!text.trim()}
            onClick={() => onFile(new File([text], pastedName, { type: 'text/plain' }))}
            sx={{ minHeight: 44, alignSelf: 'flex-start' }}
          >
            {t('taking.look')}
          </Button>
        </Stack>
      </Panel>
      <Box>
        <ChooseFile file={file?.name === pastedName ? null : file} onChoose={onFile} />
      </Box>
    </>
  );
};
