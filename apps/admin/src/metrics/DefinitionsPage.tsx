import { Box, Stack } from '@mui/material';
import { useEffect } from 'react';
import { LinkBase, useLocation } from 'react-admin';
import type { Definition } from '#heart-core';
import { Page } from '../parts/Page.tsx';
import { Picker } from '../parts/Picker.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useRead } from '../parts/useRead.ts';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { useSession } from '../session.ts';
import { DefinitionPanel } from './DefinitionPanel.tsx';

/** How is this counted? Every figure of the house with its passport. */
export const DefinitionsPage = () => {
  const t = useT();
  const { may } = useSession();
  const { hash } = useLocation();
  const { data, error, refetch } = useRead<Definition[]>('/metrics', {
    enabled: may('metric.read'),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const wanted = hash.slice(1);
  const goTo = (key: string) => {
    const panel = document.getElementById(key);
    panel?.scrollIntoView({ block: 'start' });
    panel?.querySelector<HTMLElement>('a')?.focus({ preventScroll: true });
  };
  useEffect(() => {
    if (data && wanted) document.getElementById(wanted)?.scrollIntoView({ block: 'start' });
  }, [data, wanted]);
  return (
    <Page
      title={t('figures.how')}
      question={t('definitions.question')}
      needs="metric.read"
      actions={<LinkBase to="/overview">{t('figures.back')}</LinkBase>}
    >
      <Box component="ul" sx={{ maxWidth: '75ch', mt: 0, mb: 2, paddingInlineStart: 2.5 }}>
        {['time', 'snapshot', 'few', 'interval', 'version'].map((rule) => (
          <li key={rule}>{t(`definitions.rule.${rule}`)}</li>
        ))}
      </Box>
      {error && <ProblemNote problem={error} what={t('definitions.failed')} onRetry={() => refetch()} />}
      {!data && !error && may('metric.read') && <Waiting rows={8} height={120} />}
      {data && (
        <Stack sx={{ gap: 2 }}>
          <Box sx={{ displayPrint: 'none' }}>
            <Picker
              label={t('definitions.goTo')}
              value={data.some(({ key }) => key === wanted) ? wanted : ''}
              none={t('definitions.choose')}
              options={data.map(({ key, name }) => ({ value: key, label: t(`figures.key.${key}`, { _: name }) }))}
              onChange={goTo}
              width={300}
            />
          </Box>
          <Box
            sx={{
              display: 'grid',
              gap: 2,
              gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
              '@media print': { gridTemplateColumns: 'minmax(0, 1fr)' },
            }}
          >
            {data.map((definition) => (
              <DefinitionPanel key={definition.key} definition={definition} wanted={definition.key === wanted} />
            ))}
          </Box>
        </Stack>
      )}
    </Page>
  );
};
