import { useListContext } from 'react-admin';
import { type ExportableList, exportableLists, mostRowsAtOnce } from '#heart-core';
import { useT } from '../parts/useT.ts';
import { useSession } from '../session.ts';
import { ExportMenu, type Offer } from './ExportMenu.tsx';
import { takeFile } from './takeFile.ts';
import { useOrder } from './useOrder.ts';

/** The list on the screen as a file: the same filter and order, all its rows. A long one is made in the background. */
export const ListExport = () => {
  const t = useT();
  const { may } = useSession();
  const { resource, filter, filterValues, sort, total } = useListContext();
  const order = useOrder();
  if (!may('export.take') || !exportableLists.includes(resource as ExportableList)) return null;
  const asked = { ...filterValues, ...filter };
  const wanted = Object.fromEntries(
    Object.entries(asked).filter(([, value]) => value !== '' && value !== undefined && value !== null),
  );
  const by: [string, string] = [sort.field, sort.order];
  const long = total === undefined || total > mostRowsAtOnce;
  const take = async (format: 'csv' | 'xlsx') => {
    if (long) return order({ resource, format, filter: wanted, sort: by });
    const query = new URLSearchParams({ filter: JSON.stringify(wanted), sort: JSON.stringify(by) });
    if (format === 'csv') query.set('about', 'true');
    await takeFile(`/exports/${resource}.${format}?${query}`);
  };
  const offers: Offer[] = (['csv', 'xlsx'] as const).map((name) => ({ name, take: () => take(name) }));
  return <ExportMenu offers={offers} hint={long ? t('exports.long') : undefined} />;
};
