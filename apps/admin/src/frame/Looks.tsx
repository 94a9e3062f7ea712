import { CssBaseline, ThemeProvider, useMediaQuery } from '@mui/material';
import { type ReactNode, useEffect, useMemo } from 'react';
import { useLocaleState, useStore } from 'react-admin';
import { directionOf } from '../i18n/i18nProvider.ts';
import { type TextSize, themeOf } from '../theme.ts';

export type Look = 'light' | 'dark' | 'system';

/** Light, dark, or as the computer has it; the reading direction follows the language. */
export const Looks = ({ children }: { children: ReactNode }) => {
  const [look] = useStore<Look>('look', 'system');
  const [size] = useStore<TextSize>('text.size', 'compact');
  const [locale] = useLocaleState();
  const prefersDark = useMediaQuery('(prefers-color-scheme: dark)', { noSsr: true });
  const mode = look === 'system' ? (prefersDark ? 'dark' : 'light') : look;
  const direction = directionOf(locale);
  useEffect(() => {
    document.documentElement.dir = direction;
    document.documentElement.lang = locale;
  }, [direction, locale]);
  return (
    <ThemeProvider theme={useMemo(() => themeOf(mode, direction, size), [mode, direction, size])}>
      <CssBaseline />
      {children}
    </ThemeProvider>
  );
};
