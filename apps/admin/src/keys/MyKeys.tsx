import { Box, Button, FormControlLabel, Stack, Switch } from '@mui/material';
import { useState } from 'react';
import { LinkBase } from 'react-admin';
import { useShelved } from '../drafts/useShelved.ts';
import { Page } from '../parts/Page.tsx';
import { Panel } from '../parts/Panel.tsx';
import { useT } from '../parts/useT.ts';
import { nameOfRule } from '../phrases/ruleWords.ts';
import { usePhraseRules } from '../phrases/usePhraseRules.ts';
import { KeyField } from './KeyField.tsx';
import { type SingleKey, singleKeys } from './singleKeys.ts';
import { useKeys } from './useKeys.ts';

const none: string[] = [];

/** One's own keys, and the hints that one does not want to hear. */
export const MyKeys = () => {
  const t = useT();
  const { on, turn, remapped, remap } = useKeys();
  const rules = usePhraseRules();
  const [muted, setMuted] = useShelved<string[]>('phrases.muted', none);
  const [turnOf, again] = useState(0);
  return (
    <Page title={t('keys.mine')} question={t('keys.mineQuestion')}>
      <Stack sx={{ gap: 2, maxWidth: 720 }}>
        <Panel title={t('keys.single')}>
          <FormControlLabel
            control={<Switch checked={on} onChange={(_event, checked) => turn(checked)} />}
            label={t('keys.singleOn')}
          />
          <Box sx={{ color: 'text.secondary', mb: 1 }}>{t('keys.singleWhy')}</Box>
          <Box component="table" sx={{ borderSpacing: '0 6px', '& td': { paddingInlineEnd: 2 } }}>
            <tbody>
              {(Object.keys(singleKeys) as SingleKey[]).map((act) => (
                <KeyField
                  key={`${act} ${turnOf}`}
                  act={act}
                  remapped={remapped}
                  onChange={(key) => remap({ ...remapped, [act]: key })}
                />
              ))}
            </tbody>
          </Box>
          <Button
            size="small"
            sx={{ mt: 1, px: 0 }}
            onClick={() => {
              remap({});
              again(turnOf + 1);
            }}
          >
            {t('keys.reset')}
          </Button>
        </Panel>
        <Panel title={t('phrases.muted')}>
          {muted.length === 0 && <Box sx={{ color: 'text.secondary' }}>{t('phrases.noneMuted')}</Box>}
          <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
            {muted.map((key) => (
              <Stack component="li" key={key} direction="row" sx={{ gap: 1, alignItems: 'center' }}>
                <Box sx={{ flex: 1, py: 0.5 }}>{rules.find((rule) => rule.key === key)?.why ?? nameOfRule(key)}</Box>
                <Button size="small" onClick={() => setMuted(muted.filter((one) => one !== key))}>
                  {t('phrases.unmute')}
                </Button>
              </Stack>
            ))}
          </Box>
          <Box sx={{ mt: 1 }}>
            <LinkBase to="/phrase-rules">{t('phraseRule.all')}</LinkBase>
          </Box>
        </Panel>
      </Stack>
    </Page>
  );
};
