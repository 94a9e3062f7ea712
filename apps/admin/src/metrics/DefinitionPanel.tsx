import { Box } from '@mui/material';
import { LinkBase } from 'react-admin';
import type { Definition } from '#heart-core';
import { lengthOf } from '../parts/moments.ts';
import { Panel } from '../parts/Panel.tsx';
import { useT } from '../parts/useT.ts';
import { definitionInWords } from './definitionInWords.ts';
import { TargetsLine } from './TargetsLine.tsx';

interface DefinitionPanelProps {
  definition: Definition;
  /** The one that the reader came for. */
  wanted: boolean;
}

/** The passport of one figure. */
export const DefinitionPanel = ({ definition, wanted }: DefinitionPanelProps) => {
  const t = useT();
  const { key, name, unit, better, matureAfterDays, minimumN } = definition;
  const { cohort, numerator, denominator, excludes } = definitionInWords(definition, t);
  const lines: [term: string, words: string][] = [
    ['unit', t(`definitions.units.${unit}`)],
    ['better', t(`definitions.better.${better}`)],
    ['cohort', cohort],
    ['numerator', numerator],
    ...(denominator ? [['denominator', denominator] as [string, string]] : []),
    ['excludes', excludes ?? t('definitions.excludesNone')],
    [
      'mature',
      matureAfterDays === null ? t('definitions.matureAtOnce') : t('definitions.matureAfter', { n: matureAfterDays }),
    ],
    ...(definition.censored ? [['censored', t('definitions.censored')] as [string, string]] : []),
    ...(definition.overSeconds ? [['over', lengthOf(definition.overSeconds * 1000, t)] as [string, string]] : []),
    ['minimumN', t('definitions.minimum', { n: minimumN })],
    ['version', t('figures.versionWords', { key, version: definition.version })],
  ];
  return (
    <Box
      sx={{
        scrollMarginTop: 'calc(var(--frame-top, 76px) + 16px)',
        breakInside: 'avoid',
        outline: wanted ? '2px solid var(--focus)' : undefined,
        outlineOffset: 2,
        borderRadius: 1,
      }}
      id={key}
    >
      <Panel
        title={t(`figures.key.${key}`, { _: name })}
        actions={<LinkBase to={`/overview?figure=${key}`}>{t('definitions.shown')}</LinkBase>}
      >
        <Box
          component="dl"
          sx={{
            m: 0,
            display: 'grid',
            columnGap: 2,
            rowGap: 0.75,
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: '130px minmax(0, 1fr)' },
          }}
        >
          {lines.map(([term, words]) => (
            <Box key={term} sx={{ display: 'contents' }}>
              <Box component="dt" sx={{ color: 'text.secondary', fontSize: 13 }}>
                {t(`definitions.term.${term}`)}
              </Box>
              <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
                {words}
              </Box>
            </Box>
          ))}
        </Box>
        {key === 'withinTarget' && <TargetsLine />}
      </Panel>
    </Box>
  );
};
