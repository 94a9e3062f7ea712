import { Alert, Button, Stack } from '@mui/material';
import { useState } from 'react';
import { Picker } from '../parts/Picker.tsx';
import { useT } from '../parts/useT.ts';
import { isReplaceable, type LetterDraft } from './letterDraft.ts';
import type { LetterDrafted } from './useLettersOf.ts';

interface LetterBeginningProps {
  letters: readonly LetterDrafted[];
  draft: LetterDraft;
  onBegin: (draft: LetterDraft) => void;
}

/** By which template the letter begins; one's own words are never written over without a word. */
export const LetterBeginning = ({ letters, draft, onBegin }: LetterBeginningProps) => {
  const t = useT();
  const [waiting, setWaiting] = useState<LetterDrafted | null>(null);
  const begin = ({ template, text }: LetterDrafted) => {
    setWaiting(null);
    onBegin({ ...draft, text, begun: { templateId: template.id, templateVersion: template.version, text } });
  };
  const choose = (id: string) => {
    const letter = letters.find(({ template }) => template.id === id);
    if (!letter) onBegin({ ...draft, begun: null });
    else if (isReplaceable(draft)) begin(letter);
    else setWaiting(letter);
  };
  return (
    <Stack sx={{ gap: 1 }}>
      <Picker
        label={t('letter.template')}
        value={waiting?.template.id ?? draft.begun?.templateId ?? ''}
        none={t('letter.noTemplate')}
        options={letters.map(({ template, name }) => ({ value: template.id, label: name }))}
        onChange={choose}
        width={280}
      />
      {waiting && (
        <Alert
          severity="info"
          action={
            <Stack direction="row" sx={{ gap: 1 }}>
              <Button size="small" color="inherit" onClick={() => begin(waiting)}>
                {t('letter.replace')}
              </Button>
              <Button size="small" color="inherit" onClick={() => setWaiting(null)}>
                {t('letter.keepMine')}
              </Button>
            </Stack>
          }
        >
          {t('letter.ownWords')}
        </Alert>
      )}
    </Stack>
  );
};
