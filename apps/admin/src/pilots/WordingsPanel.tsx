import { Box } from '@mui/material';
import { baselineStart } from '#heart-core';
import type { PilotRecord, PilotWording } from '#heart-core/wire';
import { useDay } from '../issues/days.ts';
import { Panel } from '../parts/Panel.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useRead } from '../parts/useRead.ts';
import { useT } from '../parts/useT.ts';
import { type Phrase, wordingsOf } from './wordingsOf.ts';

/** The words that the steps began with, and since when: what people say of them is read beside it. */
export const WordingsPanel = ({ pilot: { id, plan } }: { pilot: PilotRecord }) => {
  const t = useT();
  const { data, error, refetch } = useRead<PilotWording[]>(`/pilots/${id}/wordings`);
  const { changed, unchanged } = wordingsOf(data ?? [], baselineStart(plan));
  return (
    <Panel title={t('pilots.wordings')} id="wordings">
      <Box sx={{ color: 'text.secondary', fontSize: 13 }}>{t('pilots.wordingsWhat')}</Box>
      {error && !data && <ProblemNote problem={error} what={t('pilots.logFailed')} onRetry={() => refetch()} />}
      {data && changed.length === 0 && <Box sx={{ mt: 1 }}>{t('pilots.wordingsSame')}</Box>}
      <Phrases phrases={changed} />
      {unchanged.length > 0 && (
        <Box component="details" sx={{ mt: 1, displayPrint: 'none' }}>
          <Box
            component="summary"
            sx={{
              ...{ cursor: 'pointer', color: 'primary.main', lineHeight: '24px' },
              '@media (pointer: coarse)': { lineHeight: '44px' },
            }}
          >
            {t('pilots.wordingsKept', { smart_count: unchanged.length })}
          </Box>
          <Phrases phrases={unchanged} />
        </Box>
      )}
    </Panel>
  );
};

const Phrases = ({ phrases }: { phrases: readonly Phrase[] }) => {
  const t = useT();
  return (
    <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {phrases.map(({ id, name, stepKey, wordings }) => (
        <Box
          component="li"
          key={id}
          sx={{ py: 1, borderTop: '1px solid var(--rule)', '&:first-of-type': { borderTop: 0 } }}
        >
          <Box sx={{ fontWeight: 600, fontSize: 13.5 }}>
            {name}{' '}
            <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400, fontSize: 12.5 }}>
              {t(`step.${stepKey}.name`)}
            </Box>
          </Box>
          {wordings.map((wording) => (
            <Wording key={wording.version} wording={wording} />
          ))}
        </Box>
      ))}
    </Box>
  );
};

const Wording = ({ wording: { version, text, active, changedBy, from, until } }: { wording: PilotWording }) => {
  const t = useT();
  const day = useDay();
  const when = until
    ? t('pilots.wordingFromTo', { from: day(from.slice(0, 10)), until: day(until.slice(0, 10)) })
    : t(active ? 'pilots.wordingSince' : 'pilots.wordingRetired', { from: day(from.slice(0, 10)) });
  return (
    <Box sx={{ mt: 0.25, fontSize: 13.5, color: until || !active ? 'text.secondary' : undefined }}>
      <Box sx={{ overflowWrap: 'anywhere' }}>{active ? `“${text}”` : null}</Box>
      <Box sx={{ color: 'text.secondary', fontSize: 12.5 }}>
        {[t('pilots.version', { n: version }), when, changedBy].filter(Boolean).join(' · ')}
      </Box>
    </Box>
  );
};
