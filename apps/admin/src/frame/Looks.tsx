import { CssBaseline, GlobalStyles, ThemeProvider, useMediaQuery } from '@mui/material';
import { type ReactNode, useEffect, useMemo } from 'react';
import { useLocaleState, useStore } from 'react-admin';
import { directionOf } from '../i18n/i18nProvider.ts';
import { useOnPaper } from '../parts/onPaper.ts';
import { type TextSize, themeOf } from '../theme.ts';

export type Look = 'light' | 'dark' | 'system';

/** On paper every page has its number, no button that nobody can press, and no heading parted from what it heads. */
const paper = {
  '@page': { size: 'A4', margin: '15mm', '@bottom-right': { content: 'counter(page) " / " counter(pages)' } },
  '@media print': {
    body: { backgroundColor: '#fff' },
    '.MuiButton-root.MuiButton-root': { display: 'none' },
    'h1, h2, h3': { breakAfter: 'avoid' },
    'tr, li': { breakInside: 'avoid' },
  },
};

/** Light, dark, or as the computer has it; the reading direction follows the language. Paper is light. */
export const Looks = ({ children }: { children: ReactNode }) => {
  const [look] = useStore<Look>('look', 'system');
  const [size] = useStore<TextSize>('text.size', 'compact');
  const [locale] = useLocaleState();
  const prefersDark = useMediaQuery('(prefers-color-scheme: dark)', { noSsr: true });
  const printed = useOnPaper();
  const shown = look === 'system' ? (prefersDark ? 'dark' : 'light') : look;
  const mode = printed ? 'light' : shown;
  const direction = directionOf(locale);
  useEffect(() => {
    document.documentElement.dir = direction;
    document.documentElement.lang = locale;
  }, [direction, locale]);
  return (
    <ThemeProvider theme={useMemo(() => themeOf(mode, direction, size), [mode, direction, size])}>
      <CssBaseline />
      <GlobalStyles styles={paper} />
      {children}
    </ThemeProvider>
  );
};
