import { Box, Stack, Typography } from '@mui/material';
import { type ReactNode, useId, useRef, useState } from 'react';
import { ExportMenu, type Offer } from '../exports/ExportMenu.tsx';
import { keepPicture } from '../exports/picture.ts';
import { useOnPaper } from '../parts/onPaper.ts';
import { InAppendix } from '../parts/PaperAppendix.tsx';
import { useT } from '../parts/useT.ts';
import { useSession } from '../session.ts';

interface ChartCardProps {
  title: string;
  summary: string;
  n: string;
  footer: string;
  refreshing: boolean;
  actions?: ReactNode;
  /** In which files the numbers of the chart can be taken away; its picture always can. */
  offers?: readonly Offer[];
  notes?: ReactNode;
  table: ReactNode;
  /** Where there is nothing to draw, the table stands open. */
  tableOpen?: boolean;
  /** On a page of many charts the paper has the drawing alone, and the numbers in the appendix of the page. */
  brief?: boolean;
  children: ReactNode;
}

/** A chart with all that makes it readable: heading, the finding in words, n, when it was counted, and its numbers as a table. */
export const ChartCard = ({
  title,
  summary,
  n,
  footer,
  refreshing,
  actions,
  offers = [],
  notes,
  table,
  tableOpen = false,
  brief = false,
  children,
}: ChartCardProps) => {
  const t = useT();
  const heading = useId();
  const printed = useOnPaper();
  const [unfolded, setUnfolded] = useState(false);
  const drawing = useRef<HTMLDivElement>(null);
  const { demo } = useSession();
  const mark = demo ? [`${t('demo.mark')} ${t('demo.words')}`] : [];
  const take = async () => {
    const chart = largest(drawing.current);
    if (chart) await keepPicture(chart, { title, above: [n, summary], below: [footer, ...mark] }, title);
  };
  const picture = { name: 'png', take } as const;
  return (
    <Box
      component="figure"
      aria-labelledby={heading}
      sx={{
        m: 0,
        p: 2,
        border: '1px solid var(--rule)',
        borderRadius: 1,
        bgcolor: 'background.paper',
        position: 'relative',
        '@media print': { p: 0, border: 'none' },
      }}
    >
      <Box sx={{ breakInside: 'avoid' }}>
        <Stack direction="row" useFlexGap sx={{ flexWrap: 'wrap', gap: 1, alignItems: 'baseline' }}>
          <Typography id={heading} variant="h2" sx={{ flex: 1 }}>
            {title}{' '}
            <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400, fontSize: 13 }}>
              {n}
            </Box>
          </Typography>
          <Box sx={{ displayPrint: 'none' }}>{actions}</Box>
          <ExportMenu offers={[...offers, ...(tableOpen ? [] : [picture])]} />
        </Stack>
        <Typography sx={{ mb: 1.5, maxWidth: 900 }}>{summary}</Typography>
        <div ref={drawing}>{children}</div>
      </Box>
      {notes && <Box sx={{ color: 'text.secondary', fontSize: 12.5, mt: 0.5 }}>{notes}</Box>}
      <Box
        component="details"
        open={unfolded || tableOpen || (printed && !brief)}
        sx={{ mt: 1.5, displayPrint: brief && !tableOpen ? 'none' : undefined }}
      >
        <Box
          component="summary"
          onClick={(event) => {
            event.preventDefault();
            setUnfolded(!unfolded);
          }}
          sx={{
            displayPrint: 'none',
            cursor: 'pointer',
            color: 'primary.main',
            minHeight: 24,
            '@media (pointer: coarse)': { minHeight: 44 },
          }}
        >
          {t('charts.table')}
        </Box>
        {table}
      </Box>
      {brief && !tableOpen && <InAppendix>{table}</InAppendix>}
      <Box component="figcaption" sx={{ color: 'text.secondary', fontSize: 12.5, mt: 1 }}>
        {footer}
        <span role="status">{refreshing ? ` · ${t('charts.refreshing')}` : ''}</span>
      </Box>
    </Box>
  );
};

/** The chart itself among the drawings within a card: the marks of a legend are drawings too. */
function largest(within: HTMLElement | null): SVGSVGElement | undefined {
  const area = (one: SVGSVGElement) => one.getBoundingClientRect().width * one.getBoundingClientRect().height;
  return [...(within?.querySelectorAll('svg') ?? [])].sort((a, b) => area(b) - area(a))[0];
}
