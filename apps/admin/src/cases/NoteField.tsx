import { Box, Button } from '@mui/material';
import type { KeyboardEvent } from 'react';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useDeed } from '../parts/useDeed.ts';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';
import { useKept } from '../steps/useKept.ts';

/** A word for colleagues; it lands in the story at once. */
export const NoteField = ({ caseId }: { caseId: string }) => {
  const t = useT();
  const { kept: text, keep, erase } = useKept(`note.${caseId}`, () => '');
  const { record, pending, problem } = useDeed<{ caseId: string; text: string }>('notes');
  const add = async () => {
    if (!text.trim() || pending || !(await record({ caseId, text: text.trim() }))) return;
    keep('');
    erase();
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    void add();
  };
  return (
    <Box onKeyDown={keys}>
      <WordsField
        id="case-note"
        label={t('workspace.note.label')}
        hint={t('workspace.note.hint')}
        value={text}
        onChange={keep}
        rows={2}
      />
      {problem && <ProblemNote problem={problem} what={t('workspace.note.failed')} />}
      <Button size="small" variant="outlined" disabled={pending || !text.trim()} onClick={add} sx={{ mt: 1 }}>
        {t('workspace.note.go')}
      </Button>
    </Box>
  );
};
