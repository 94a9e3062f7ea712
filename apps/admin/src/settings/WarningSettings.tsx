import { Page } from '../parts/Page.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useT } from '../parts/useT.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { MailDomains } from './MailDomains.tsx';
import { useSettings } from './useSettings.ts';
import { WarningForm } from './WarningForm.tsx';

/** When people are warned of promises, and what also goes out by mail. */
export const WarningSettings = () => {
  const t = useT();
  const settings = useSettings();
  const { data, error, refetch } = settings;
  return (
    <Page title={t('menu.warnings')} question={t('warnings.question')} needs="settings.write">
      {error && !data ? (
        <ProblemNote problem={error} what={t('warnings.failed')} onRetry={() => refetch()} />
      ) : data ? (
        <>
          <WarningForm key={data.version} now={data} settings={settings} />
          <MailDomains key={`domains ${data.version}`} now={data} />
        </>
      ) : (
        <Waiting rows={4} height={64} />
      )}
    </Page>
  );
};
