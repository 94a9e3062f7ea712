import type { Offer } from './ExportMenu.tsx';
import { takeFile } from './takeFile.ts';

/** The files of a figure, by its own question as the screen asked it. */
export function figureOffers(figure: string, query: string): Offer[] {
  const path = (format: string, more = '') => `/exports/metrics.${format}?key=${figure}&${query}${more}`;
  return [
    { name: 'csv', take: () => takeFile(path('csv', '&about=true')) },
    { name: 'xlsx', take: () => takeFile(path('xlsx')) },
    { name: 'pdf', take: () => takeFile(path('pdf')) },
  ];
}

/** The rows behind a figure as files; a page of them is the screen's alone. */
export function rowOffers(figure: string, shown: URLSearchParams): Offer[] {
  const query = new URLSearchParams([...shown].filter(([name]) => name !== 'range'));
  const path = (format: string) => `/exports/metric-cases.${format}?key=${figure}&${query}`;
  return [
    { name: 'csv', take: () => takeFile(`${path('csv')}&about=true`) },
    { name: 'xlsx', take: () => takeFile(path('xlsx')) },
  ];
}
