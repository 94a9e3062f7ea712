import { Box, Stack } from '@mui/material';
import { useState } from 'react';
import { checkPhrases, type PhraseRule, type StepKey, stances, stepKeys } from '#heart-core';
import { Panel } from '../parts/Panel.tsx';
import { Picker } from '../parts/Picker.tsx';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';
import { Caught } from './Caught.tsx';

interface TryItProps {
  rules: readonly PhraseRule[];
  locale: string;
  /** Where the rule looks: tried there first. */
  step?: StepKey | 'promise';
  stance?: (typeof stances)[number];
  hint: string;
}

/** Words as an agent would type them, looked at by the very function of the workspace; nothing of them is kept. */
export const TryIt = ({ rules, locale, step = 'apologize', stance = 'ownership', hint }: TryItProps) => {
  const t = useT();
  const [text, setText] = useState('');
  const [heard, setHeard] = useState('');
  const [where, setWhere] = useState<string | null>(null);
  const [under, setUnder] = useState<string | null>(null);
  const typed = {
    text,
    step: (where ?? step) as StepKey | 'promise',
    stance: (under ?? stance) as (typeof stances)[number],
    locale,
  };
  const hints = text.trim() ? checkPhrases(rules, typed, { restatement: heard }) : [];
  return (
    <Panel title={t('phraseRule.try')} id="try-it">
      <Stack sx={{ gap: 2 }}>
        <WordsField
          id="try-text"
          label={t('phraseRule.tryText')}
          value={text}
          onChange={setText}
          rows={3}
          hint={hint}
        />
        <Stack direction="row" useFlexGap sx={{ gap: 1, rowGap: 1.5, flexWrap: 'wrap' }}>
          <Picker
            label={t('phraseRule.tryStep')}
            value={typed.step}
            onChange={setWhere}
            options={[...stepKeys, 'promise'].map((value) => ({ value, label: t(`phraseRule.step.${value}`) }))}
            width={190}
          />
          <Picker
            label={t('phraseRule.tryStance')}
            value={typed.stance}
            onChange={setUnder}
            options={stances.map((value) => ({ value, label: t(`phraseRule.stance.${value}`) }))}
            width={190}
          />
        </Stack>
        <WordsField
          id="try-heard"
          label={t('phraseRule.tryHeard')}
          value={heard}
          onChange={setHeard}
          hint={t('phraseRule.tryHeardHint')}
        />
        <Box role="status" id="try-answer">
          {text.trim() && <Caught text={text} hints={hints} rules={rules} />}
        </Box>
      </Stack>
    </Panel>
  );
};
