import { Box, Button, Stack, Typography } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import { Panel } from '../parts/Panel.tsx';
import { useT } from '../parts/useT.ts';
import { WordsField } from '../parts/WordsField.tsx';

interface SecretOnceProps {
  title: string;
  secret: string;
  onDone: () => void;
}

/** A secret that is never shown again: it goes once the reader has shown that a copy of it is kept. */
export const SecretOnce = ({ title, secret, onDone }: SecretOnceProps) => {
  const t = useT();
  const [pasted, setPasted] = useState('');
  const [copied, setCopied] = useState(false);
  const shown = useRef<HTMLElement>(null);
  useEffect(() => shown.current?.focus(), []);
  const same = pasted.trim() === secret;
  const copy = async () => {
    await navigator.clipboard?.writeText(secret);
    setCopied(true);
  };
  return (
    <Panel id="secret" title={title}>
      <Stack sx={{ gap: 1.5 }}>
        <Typography>{t('secret.once')}</Typography>
        <Box
          component="code"
          ref={shown}
          tabIndex={0}
          aria-label={title}
          sx={{
            p: 1,
            border: '1px solid var(--rule)',
            borderRadius: 1,
            bgcolor: 'var(--tint)',
            overflowWrap: 'anywhere',
            userSelect: 'all',
          }}
        >
          {secret}
        </Box>
        <Box>
          <Button variant="outlined" onClick={copy}>
            {t(copied ? 'secret.copied' : 'secret.copy')}
          </Button>
        </Box>
        <WordsField
          id="secret-check"
          label={t('secret.check')}
          hint={t(same ? 'secret.same' : 'secret.checkHint')}
          value={pasted}
          onChange={setPasted}
          error={pasted && !same ? t('secret.other') : undefined}
        />
        <Box>
          <Button variant="contained" disabled={!same} onClick={onDone}>
            {t('secret.done')}
          </Button>
        </Box>
      </Stack>
    </Panel>
  );
};
