import { Button } from '@mui/material';
import type { ErrorInfo } from 'react';
import { useResetErrorBoundaryOnLocationChange } from 'react-admin';
import { Empty } from '../parts/Empty.tsx';
import { Page } from '../parts/Page.tsx';
import { useT } from '../parts/useT.ts';

interface BrokenProps {
  error: Error;
  errorInfo?: ErrorInfo;
  resetErrorBoundary: (...anything: unknown[]) => void;
}

/** The screen itself failed: what was typed is kept, and it can be drawn anew. */
export const Broken = ({ error, resetErrorBoundary }: BrokenProps) => {
  const t = useT();
  useResetErrorBoundaryOnLocationChange(resetErrorBoundary);
  return (
    <Page title={t('state.broken')}>
      <Empty title={`${t('state.brokenWhy')} (${error.message})`}>
        <Button variant="outlined" onClick={() => window.location.reload()}>
          {t('do.reload')}
        </Button>
      </Empty>
    </Page>
  );
};
