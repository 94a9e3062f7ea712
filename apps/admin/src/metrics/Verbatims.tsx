import { Box } from '@mui/material';
import { LinkBase, useGetList } from 'react-admin';
import { redact } from '#heart-core';
import type { SurveyRecord } from '#heart-core/wire';
import { Moment } from '../parts/Moment.tsx';
import { Panel } from '../parts/Panel.tsx';
import { useT } from '../parts/useT.ts';

const shown = 5;

/** What customers wrote last, beside what they chose; without what would tell who they are. */
export const Verbatims = () => {
  const t = useT();
  const { data } = useGetList<SurveyRecord>('surveys', {
    filter: { commented: true },
    pagination: { page: 1, perPage: shown },
    sort: { field: 'recordedAt', order: 'DESC' },
  });
  return (
    <Panel
      title={t('figures.verbatims')}
      id="verbatims"
      actions={<LinkBase to="/surveys">{t('figures.allAnswers')}</LinkBase>}
    >
      {data?.length === 0 && <Box sx={{ color: 'text.secondary' }}>{t('figures.noVerbatims')}</Box>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {data?.map(({ id, score, comment, names, firstAnsweredAt }) => (
          <Box
            component="li"
            key={id}
            sx={{ py: 1, borderTop: '1px solid var(--rule)', '&:first-of-type': { borderTop: 0 } }}
          >
            <Box sx={{ overflowWrap: 'anywhere' }}>“{redact(comment ?? '', names)}”</Box>
            <Box sx={{ color: 'text.secondary', fontSize: 12.5 }}>
              {score !== null && t('survey.score', { score })}
              {firstAnsweredAt && (
                <>
                  {' · '}
                  <Moment at={firstAnsweredAt} />
                </>
              )}
            </Box>
          </Box>
        ))}
      </Box>
    </Panel>
  );
};
