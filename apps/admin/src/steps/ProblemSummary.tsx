import { Box, Link } from '@mui/material';
import { useEffect, useRef } from 'react';
import { focusField } from '../parts/focus.ts';
import { useT } from '../parts/useT.ts';

interface ProblemSummaryProps {
  problems: readonly { id: string; label: string; words: string }[];
  /** How often it was tried: each time the heading takes the focus anew. */
  tries: number;
}

/** Two things or more stand against it: all of them at the top, each a link to its field. Nothing typed is cleared. */
export const ProblemSummary = ({ problems, tries }: ProblemSummaryProps) => {
  const t = useT();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (tries > 0) heading.current?.focus();
  }, [tries]);
  useEffect(() => {
    const before = document.title;
    document.title = t('problem.title', { title: before });
    return () => {
      document.title = before;
    };
  }, [t]);
  return (
    <Box role="alert" sx={{ border: '2px solid var(--error)', borderRadius: 1, p: 1.5 }}>
      <Box component="h3" ref={heading} tabIndex={-1} sx={{ m: 0, mb: 0.5, fontSize: 14, width: 'fit-content' }}>
        {t('problem.heading', { smart_count: problems.length })}
      </Box>
      <Box component="ul" sx={{ m: 0, paddingInlineStart: 2.5 }}>
        {problems.map(({ id, label, words }) => (
          <li key={id}>
            <Link
              component="button"
              type="button"
              onClick={() => focusField(id)}
              sx={{ textAlign: 'start', minHeight: 24 }}
            >
              {label}
            </Link>{' '}
            <Box component="span" sx={{ color: 'text.secondary', fontSize: 13 }}>
              {words}
            </Box>
          </li>
        ))}
      </Box>
    </Box>
  );
};
