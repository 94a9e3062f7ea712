import { Box, Button, Stack } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useNotify } from 'react-admin';
import { Panel } from '../parts/Panel.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';
import { readDomains } from './readDomains.ts';
import { type SettingsRecord, useSettings } from './useSettings.ts';

/** To which domains reports may go besides people of the house. */
export const MailDomains = ({ now }: { now: SettingsRecord }) => {
  const t = useT();
  const notify = useNotify();
  const { change, pending, problem, faults } = useSettings();
  const [words, setWords] = useState(now.mailDomains.join('\n'));
  const domains = readDomains(words);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!domains || pending) return;
    if (await change(now.version, { mailDomains: domains })) notify('warnings.saved', { type: 'success' });
  };
  const fault = Object.keys(faults).length > 0 ? t('settings.domainsWrong') : undefined;
  return (
    <Box sx={{ maxWidth: 640, mt: 2 }}>
      <Panel title={t('settings.domains')}>
        <Stack component="form" noValidate onSubmit={save} sx={{ gap: 2 }}>
          <WordsField
            id="mail-domains"
            label={t('settings.domainsLabel')}
            rows={3}
            value={words}
            onChange={setWords}
            hint={t('settings.domainsHint')}
            error={domains ? fault : t('settings.domainsWrong')}
          />
          {problem && <ProblemNote problem={problem} what={t('warnings.notSaved')} />}
          <Box>
            <Button type="submit" variant="contained" disabled={pending || !domains} sx={{ minHeight: 40 }}>
              {t('settings.domainsSave')}
            </Button>
          </Box>
        </Stack>
      </Panel>
    </Box>
  );
};
