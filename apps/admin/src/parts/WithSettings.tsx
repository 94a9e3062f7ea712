import type { ReactNode } from 'react';
import type { Deed } from '#heart-core';
import type { SettingsRecord } from '#heart-core/wire';
import { Page } from './Page.tsx';
import { ProblemNote } from './ProblemNote.tsx';
import { useRead } from './useRead.ts';
import { Waiting } from './Waiting.tsx';

interface WithSettingsProps {
  title: string;
  question: string;
  needs: Deed;
  /** What could not be read, where it could not. */
  failed: string;
  children: (settings: SettingsRecord) => ReactNode;
}

/** A page about settings of the workspace, once they are here. */
export const WithSettings = ({ title, question, needs, failed, children }: WithSettingsProps) => {
  const { data, error, refetch } = useRead<SettingsRecord>('/settings', { staleTime: 0 });
  if (data) return children(data);
  return (
    <Page title={title} question={question} needs={needs}>
      {error ? <ProblemNote problem={error} what={failed} onRetry={() => refetch()} /> : <Waiting rows={4} />}
    </Page>
  );
};
