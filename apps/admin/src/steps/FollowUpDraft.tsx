import { Button, Stack } from '@mui/material';
import { Picker } from '../parts/Picker.tsx';
import { useT } from '../parts/useT.ts';

interface FollowUpDraftProps {
  /** Letters by the templates of the firm, filled from the case. */
  letters: readonly { name: string; text: string }[];
  /** A short note without a template. */
  short: () => string;
  onDraft: (words: string) => void;
}

/** A follow-up note to begin with: a short one, or by a template; the agent makes it their own. */
export const FollowUpDraft = ({ letters, short, onDraft }: FollowUpDraftProps) => {
  const t = useT();
  return (
    <Stack direction="row" useFlexGap sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
      <Button size="small" onClick={() => onDraft(short())}>
        {t('followUp.draft')}
      </Button>
      {letters.length > 0 && (
        <Picker
          label={t('followUp.template')}
          value=""
          none={t('letter.noTemplate')}
          options={letters.map(({ name }) => ({ value: name, label: name }))}
          onChange={(chosen) => {
            const letter = letters.find(({ name }) => name === chosen);
            if (letter) onDraft(letter.text);
          }}
          width={230}
        />
      )}
    </Stack>
  );
};
