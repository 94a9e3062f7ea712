import { Box } from '@mui/material';
import type { CauseRecord } from '#heart-core/wire';
import { usePeople } from '../parts/useNames.ts';
import { useT } from '../parts/useT.ts';

/** What a cause means, so that two people who diagnose choose the same. */
export const CauseWords = ({ cause }: { cause: CauseRecord }) => {
  const t = useT();
  const { personName } = usePeople();
  const rows: [name: string, words: string | null][] = [
    ['definition', cause.definition],
    ['example', cause.example],
    ['notThis', cause.notThis],
    ['aliases', cause.aliases.join(' · ') || null],
    ['owner', cause.ownerId && personName(cause.ownerId)],
    ['controllable', cause.controllable === null ? null : t(`causes.controls.${cause.controllable ? 'yes' : 'no'}`)],
    ['needsWords', cause.needsWords ? t('causes.needsWordsYes') : null],
  ];
  const said = rows.filter(([, words]) => words);
  if (said.length === 0) return <Box sx={{ color: 'text.secondary' }}>{t('causes.noWords')}</Box>;
  return (
    <Box
      component="dl"
      sx={{ m: 0, display: 'grid', gap: 1, gridTemplateColumns: { xs: '1fr', sm: '150px minmax(0, 1fr)' } }}
    >
      {said.map(([name, words]) => (
        <Box key={name} sx={{ display: 'contents' }}>
          <Box component="dt" sx={{ color: 'text.secondary' }}>
            {t(`causes.field.${name}`)}
          </Box>
          <Box component="dd" sx={{ m: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
            {words}
          </Box>
        </Box>
      ))}
    </Box>
  );
};
