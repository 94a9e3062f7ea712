import { Box, Stack } from '@mui/material';
import { useState } from 'react';
import { LinkBase } from 'react-admin';
import type { CommitmentRecord } from '#heart-core/wire';
import { usePeople, useSquads } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';
import { OnlineMark } from '../presence/OnlineMark.tsx';
import { brokenBy } from './brokenBy.ts';
import { DueClock } from './DueClock.tsx';
import { PromiseActions } from './PromiseActions.tsx';
import { PromiseStory } from './PromiseStory.tsx';
import { StoryToggle } from './StoryToggle.tsx';
import { usePromiseActs } from './usePromiseActs.ts';

interface PromiseRowProps {
  promise: CommitmentRecord;
  /** Is its owner at their desk? */
  online: boolean;
  /** The list no longer holds it; it stands here until the reader turns away. */
  gone: boolean;
}

/** A promise on a board: how urgent, whose, what, and all that can be done about it. On a phone it is a card. */
export const PromiseRow = ({ promise, online, gone }: PromiseRowProps) => {
  const t = useT();
  const { squadName } = useSquads();
  const { personName } = usePeople();
  const acts = usePromiseActs(promise);
  const [story, setStory] = useState(false);
  const owner = personName(promise.ownerId);
  const facts = [
    squadName(promise.squadId),
    promise.attempts > 0 ? t('promises.triesWords', { smart_count: promise.attempts }) : t('promises.noTries'),
    ...(promise.satisfaction ? [t('promises.satisfied', { n: promise.satisfaction })] : []),
  ];
  return (
    <Box
      component="li"
      tabIndex={-1}
      data-promise={promise.id}
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'auto minmax(0, 1fr)', md: '124px minmax(0, 1fr) minmax(150px, auto)' },
        columnGap: 2,
        rowGap: 1,
        px: 2,
        py: 1.5,
        bgcolor: 'background.paper',
        borderTop: '1px solid var(--rule)',
        '&:first-of-type': { borderTop: 0 },
        '&:focus-within': { boxShadow: 'inset 3px 0 0 var(--focus)' },
        '&:focus': { outlineOffset: -2 },
        opacity: gone && !acts.said ? 0.6 : 1,
        '@media (pointer: coarse)': { '& .MuiButton-root, & [role="radio"]': { minHeight: 44 } },
      }}
    >
      <DueClock promise={promise} />
      <Box sx={{ minWidth: 0, textAlign: { xs: 'end', md: 'start' } }}>
        <strong>{promise.customer?.name ?? t('promises.anonymous')}</strong>{' '}
        <LinkBase
          to={`/cases/${promise.caseId}#promise-${promise.id}`}
          data-act="open"
          style={{ whiteSpace: 'nowrap' }}
        >
          {t('promises.case', { number: promise.caseNumber })}
        </LinkBase>
        <Box sx={{ display: { xs: 'none', md: 'block' }, overflowWrap: 'anywhere' }}>{promise.what}</Box>
      </Box>
      <Box sx={{ display: { xs: 'block', md: 'none' }, gridColumn: '1 / -1', overflowWrap: 'anywhere' }}>
        {promise.what}
      </Box>
      <Box sx={{ gridColumn: { xs: '1 / -1', md: 'auto' }, fontSize: 13, textAlign: { md: 'end' } }}>
        <Box component="span" sx={{ display: { xs: 'inline', md: 'block' }, marginInlineEnd: { xs: 1, md: 0 } }}>
          <OnlineMark online={online} />
          {owner || t('promises.nobody')}
        </Box>
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {facts.join(' · ')}
        </Box>
        {promise.standing === 'broken' && (
          <Box sx={{ color: 'var(--broken-text)' }}>{t(`promises.broken.${brokenBy(promise)}`)}</Box>
        )}
      </Box>
      <Stack
        direction="row"
        sx={{ gridColumn: { xs: '1 / -1', md: '2 / -1' }, minWidth: 0, gap: 1, alignItems: 'flex-start' }}
      >
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <PromiseActions promise={promise} acts={acts} />
          {gone && !acts.said && <Box sx={{ fontSize: 13 }}>{t('promises.gone')}</Box>}
        </Box>
        <StoryToggle open={story} onToggle={() => setStory(!story)} />
      </Stack>
      {story && (
        <Box sx={{ gridColumn: { xs: '1 / -1', md: '2 / -1' } }}>
          <PromiseStory promise={promise} />
        </Box>
      )}
    </Box>
  );
};
