import { Box } from '@mui/material';
import type { CauseChangeBody } from '#heart-core/wire';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { useCauses } from './useCauses.ts';
import { useChangePreview } from './useChangePreview.ts';

/** What a change would do to the last twelve weeks, before it is applied: a sentence, and cause by cause. */
export const ChangePreview = ({ body }: { body: CauseChangeBody }) => {
  const t = useT();
  const { causeName } = useCauses();
  const { preview, problem } = useChangePreview(body);
  if (problem) return <ProblemNote problem={problem} what={t('causes.previewFailed')} />;
  if (!preview) return <Waiting rows={1} />;
  const nameOf = (id: string) => {
    const part = /^part-(\d+)$/.exec(id)?.[1];
    return part ? (body.parts?.[Number(part) - 1]?.name ?? '') : causeName(id);
  };
  return (
    <Box role="status" sx={{ p: 2, borderRadius: 1, bgcolor: 'var(--tint)' }}>
      <Box sx={{ fontWeight: 600 }}>
        {preview.cases > 0 ? t('causes.moves', { smart_count: preview.cases }) : t('causes.movesNone')}
      </Box>
      {preview.movements.length > 0 && (
        <Box component="ul" sx={{ my: 0.5, paddingInlineStart: 2.5 }}>
          {preview.movements.map(({ causeId, before, after }) => (
            <li key={causeId}>{t('causes.movement', { name: nameOf(causeId), before, after })}</li>
          ))}
        </Box>
      )}
      {preview.issues > 0 && <Box>{t('causes.issuesFollow', { smart_count: preview.issues })}</Box>}
      {preview.broughtIds.length > 0 && (
        <Box>{t('causes.brought', { names: preview.broughtIds.map(causeName).join(', ') })}</Box>
      )}
      <Box sx={{ color: 'text.secondary', fontSize: 13 }}>{t('causes.bothPeriods')}</Box>
    </Box>
  );
};
