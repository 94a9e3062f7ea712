import { LinkOnce } from '../parts/LinkOnce.tsx';
import { useT } from '../parts/useT.ts';

/** The address of the customer's page: told once, to be copied now. */
export const SurveyLink = ({ url }: { url: string }) => {
  const t = useT();
  return <LinkOnce id="survey-link" url={url} label={t('survey.link')} hint={t('survey.linkOnce')} />;
};
