import { useLocaleState } from 'react-admin';
import type { ImportRecord } from '#heart-core/wire';
import { localeOf } from '../parts/moments.ts';
import { useT } from '../parts/useT.ts';

/** Sizes, counts and days of an import in words. */
export function useImportWords() {
  const t = useT();
  const [locale] = useLocaleState();
  const number = (n: number, digits = 0) =>
    new Intl.NumberFormat(localeOf(locale), { maximumFractionDigits: digits }).format(n);
  const day = (at: string) =>
    new Intl.DateTimeFormat(localeOf(locale), { day: 'numeric', month: 'short', year: 'numeric' }).format(new Date(at));
  return {
    number: (n: number) => number(n),
    /** A share with what it is of; of nothing, there is none. */
    share: (part: number, all: number) =>
      all === 0
        ? '–'
        : `${new Intl.NumberFormat(localeOf(locale), { style: 'percent', maximumFractionDigits: 1 }).format(part / all)} (${number(part)}/${number(all)})`,
    size: (bytes: number) => {
      if (bytes < 1000) return t('imports.size.b', { n: number(bytes) });
      if (bytes < 1_000_000) return t('imports.size.kb', { n: number(bytes / 1000) });
      return t('imports.size.mb', { n: number(bytes / 1_000_000, 1) });
    },
    range: ({ firstReceivedAt, lastReceivedAt }: ImportRecord) =>
      firstReceivedAt && lastReceivedAt
        ? t('imports.rangeWords', { from: day(firstReceivedAt), to: day(lastReceivedAt) })
        : '–',
  };
}
