import { createTheme, type Theme } from '@mui/material/styles';

/** The palette of UX.md §15: every pair checked for contrast and for colour vision. Charts and marks read it as CSS variables. */
const light = {
  page: '#F6F8FA',
  surface: '#FFFFFF',
  raised: '#FFFFFF',
  text: '#17202B',
  muted: '#4B5765',
  'field-border': '#757F8C',
  rule: '#D5DAE1',
  primary: '#3730A3',
  'on-primary': '#FFFFFF',
  focus: '#1D4ED8',
  pilot: '#3730A3',
  control: '#878D96',
  better: '#1B6FA8',
  worse: '#B84A08',
  usual: '#878D96',
  kept: '#1B6FA8',
  late: '#C47A00',
  broken: '#7F1028',
  open: '#5C6773',
  'late-text': '#8A5600',
  'broken-text': '#7F1028',
  error: '#B42318',
  done: '#1E6B45',
  'series-1': '#3730A3',
  'series-2': '#8A7A1E',
  'series-3': '#2A8F9C',
  'series-4': '#6B1B12',
  band: 'rgba(55, 48, 163, 0.16)',
  tint: 'rgba(55, 48, 163, 0.07)',
  warn: '#FFF6E5',
  'heat-1': '#E3EEF8',
  'heat-2': '#B5D3EE',
  'heat-3': '#7FB2E0',
  'heat-4': '#2F74B0',
  'heat-5': '#0F4C86',
  'on-heat-soft': '#17202B',
  'on-heat-strong': '#FFFFFF',
} as const;

const dark: Record<keyof typeof light, string> = {
  page: '#12161C',
  surface: '#1A2028',
  raised: '#222A34',
  text: '#E8ECF1',
  muted: '#B3BDC9',
  'field-border': '#7D8896',
  rule: '#3A4552',
  primary: '#BAC6FF',
  'on-primary': '#14173A',
  focus: '#8AB4FF',
  pilot: '#BAC6FF',
  control: '#76818E',
  better: '#5AB0F0',
  worse: '#F5A15B',
  usual: '#76818E',
  kept: '#5AB0F0',
  late: '#FFD98A',
  broken: '#E5486B',
  open: '#9AA6B2',
  'late-text': '#FFD98A',
  'broken-text': '#FF8FA6',
  error: '#FF9B92',
  done: '#7FD1A3',
  'series-1': '#BAC6FF',
  'series-2': '#FDE68A',
  'series-3': '#4FA095',
  'series-4': '#C46A4A',
  band: 'rgba(186, 198, 255, 0.20)',
  tint: 'rgba(186, 198, 255, 0.09)',
  warn: '#33291A',
  'heat-1': '#1E2C3B',
  'heat-2': '#274864',
  'heat-3': '#386C98',
  'heat-4': '#6CA6DA',
  'heat-5': '#B5D9F7',
  'on-heat-soft': '#FFFFFF',
  'on-heat-strong': '#12161C',
};

export type Token = keyof typeof light;
export const tokens = { light, dark } as const;
export const paint = (token: Token): string => `var(--${token})`;

const variables = (of: Record<string, string>) =>
  Object.fromEntries(Object.entries(of).map(([name, value]) => [`--${name}`, value]));
const ring = { outline: '2px solid var(--focus)', outlineOffset: '2px' };

/** Compact is 14 px, comfortable 16: a share of what the reader's browser has as its own size. */
export type TextSize = 'compact' | 'comfortable';
const shareOf: Record<TextSize, string> = { compact: '100%', comfortable: '114.2857%' };

/** Sizes of letters are written in pixels of the compact size, and follow the reader's. */
const rem = (size: number) => `${size / 16}rem`;
const asRem = (size: unknown): string | number => (typeof size === 'number' ? rem(size) : (size as string));

export function themeOf(mode: 'light' | 'dark', direction: 'ltr' | 'rtl', size: TextSize = 'compact'): Theme {
  const of = tokens[mode];
  return createTheme({
    direction,
    unstable_sxConfig: { fontSize: { themeKey: 'typography', transform: asRem } },
    spacing: 8,
    shape: { borderRadius: 8 },
    breakpoints: { values: { xs: 0, sm: 600, md: 768, lg: 1280, xl: 1600 } },
    palette: {
      mode,
      primary: { main: of.primary, contrastText: of['on-primary'] },
      error: { main: of.error },
      success: { main: of.done },
      warning: { main: of['late-text'] },
      info: { main: of.better },
      background: { default: of.page, paper: of.surface },
      text: { primary: of.text, secondary: of.muted, disabled: of.muted },
      divider: of.rule,
    },
    typography: {
      fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',
      fontSize: 14,
      h1: { fontSize: rem(22), fontWeight: 650, lineHeight: 1.3 },
      h2: { fontSize: rem(16), fontWeight: 650, lineHeight: 1.4 },
      h3: { fontSize: rem(14), fontWeight: 650, lineHeight: 1.4 },
      body1: { fontSize: rem(14) },
      body2: { fontSize: rem(13) },
      caption: { fontSize: rem(12.5) },
      button: { textTransform: 'none', fontWeight: 600 },
    },
    components: {
      MuiCssBaseline: {
        styleOverrides: {
          ':root': {
            ...variables(of),
            colorScheme: mode,
            // Under the frame and the head of a case, above its foot.
            scrollPaddingTop: 'calc(var(--frame-top, 76px) + 64px)',
            scrollPaddingBottom: 80,
          },
          html: { fontSize: shareOf[size] },
          body: { fontVariantNumeric: 'tabular-nums', backgroundColor: of.page },
          a: { color: of.primary },
          ':focus-visible': ring,
          '@media (prefers-reduced-motion: reduce)': {
            '*': { animation: 'none !important', transition: 'none !important' },
          },
        },
      },
      MuiButtonBase: {
        defaultProps: { disableRipple: true },
        styleOverrides: { root: { fontFamily: 'inherit', '&:focus-visible': ring } },
      },
      MuiButton: {
        defaultProps: { disableElevation: true },
        styleOverrides: { root: { minHeight: 32, '@media (pointer: coarse)': { minHeight: 44 } } },
      },
      MuiIconButton: {
        styleOverrides: {
          root: { minWidth: 32, minHeight: 32, '@media (pointer: coarse)': { minWidth: 44, minHeight: 44 } },
        },
      },
      MuiPaper: {
        defaultProps: { elevation: 0 },
        styleOverrides: { root: { backgroundImage: 'none' }, elevation8: { border: `1px solid ${of.rule}` } },
      },
      MuiOutlinedInput: {
        styleOverrides: { root: { backgroundColor: of.surface }, notchedOutline: { borderColor: of['field-border'] } },
      },
      MuiFormControlLabel: { styleOverrides: { root: { marginInlineStart: 0, marginInlineEnd: 8, gap: 6 } } },
      MuiTextField: { defaultProps: { size: 'small', fullWidth: true } },
      MuiTableCell: {
        styleOverrides: {
          root: { borderColor: of.rule },
          head: { fontWeight: 600, color: of.muted, whiteSpace: 'nowrap' },
        },
      },
      MuiMenu: { defaultProps: { slotProps: { paper: { sx: { border: `1px solid ${of.rule}` } } } } },
      MuiAutocomplete: { styleOverrides: { paper: { border: `1px solid ${of.rule}` } } },
      MuiDialog: { styleOverrides: { paper: { border: `1px solid ${of.rule}` } } },
      MuiAlert: {
        styleOverrides: {
          root: { border: `1px solid ${of.rule}`, color: of.text, backgroundColor: of.surface },
          message: { overflow: 'visible', minWidth: 0 },
          action: { paddingTop: 0, alignItems: 'center' },
        },
      },
      MuiTooltip: { styleOverrides: { tooltip: { fontSize: 12.5, backgroundColor: of.text, color: of.page } } },
    },
  });
}
