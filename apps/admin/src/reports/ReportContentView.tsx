import { Stack, Typography } from '@mui/material';
import type { PartContent, ReportContent } from '#heart-core/wire';
import { Panel } from '../parts/Panel.tsx';
import { useT } from '../parts/useT.ts';
import { FigurePart } from './FigurePart.tsx';
import { named } from './partDraft.ts';
import { RowsPart } from './RowsPart.tsx';

const OnePart = ({ content }: { content: PartContent }) => {
  const t = useT();
  const { part, title, answer, refused } = content;
  if (refused) return <Panel title={title}>{t('reports.refused')}</Panel>;
  if (part.kind === 'note')
    return (
      <section>
        {title && <Typography variant="h2">{title}</Typography>}
        <Typography sx={{ whiteSpace: 'pre-wrap', maxWidth: 900 }}>{part.text}</Typography>
      </section>
    );
  return answer ? <FigurePart content={content} answer={answer} /> : <RowsPart content={content} />;
};

/** What a report comes to, part by part: the same on its page and beside its builder. */
export const ReportContentView = ({ content }: { content: ReportContent }) => (
  <Stack sx={{ gap: 2 }}>
    {named(content.parts, ({ part }) => JSON.stringify(part)).map(({ key, thing }) => (
      <OnePart key={key} content={thing} />
    ))}
  </Stack>
);
