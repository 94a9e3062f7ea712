import { Alert, Box, Button, LinearProgress } from '@mui/material';
import { useState } from 'react';
import { useLocaleState } from 'react-admin';
import { ask } from '../http.ts';
import { localeOf } from '../parts/moments.ts';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useT } from '../parts/useT.ts';

/** `GET /audit/verify`. */
interface Verdict {
  whole: boolean;
  chains: number;
  entries: number;
  broken: { chain: string; place: string; reason: 'changed' | 'missing' | 'cut' }[];
}

/** Has anything been changed, taken out or cut off since it was written? */
export const AuditVerify = () => {
  const t = useT();
  const [locale] = useLocaleState();
  const [pending, setPending] = useState(false);
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const number = (n: number) => new Intl.NumberFormat(localeOf(locale)).format(n);
  const verify = async () => {
    setPending(true);
    setProblem(null);
    try {
      setVerdict((await ask<Verdict>('/audit/verify')).json);
    } catch (refused) {
      setProblem(refused);
    } finally {
      setPending(false);
    }
  };
  return (
    <Box sx={{ mb: 2 }}>
      <Button variant="outlined" size="small" disabled={pending} onClick={verify}>
        {t('audit.verify')}
      </Button>
      <Box role="status" sx={{ mt: 1 }}>
        {pending && (
          <>
            {t('audit.verifying')}
            <LinearProgress aria-label={t('audit.verifying')} sx={{ maxWidth: 320, mt: 0.5 }} />
          </>
        )}
        {verdict && !pending && (
          <Alert severity={verdict.whole ? 'success' : 'error'}>
            {verdict.whole
              ? t('audit.whole', { entries: number(verdict.entries), chains: number(verdict.chains) })
              : t('audit.broken', { n: number(verdict.broken.length) })}
            {verdict.broken.map(({ chain, place, reason }) => (
              <div key={`${chain} ${place}`}>
                {t('audit.brokenRow', { chain, place, reason: t(`audit.reason.${reason}`) })}
              </div>
            ))}
          </Alert>
        )}
      </Box>
      {problem !== null && <ProblemNote problem={problem} what={t('audit.verifyFailed')} onRetry={verify} />}
    </Box>
  );
};
