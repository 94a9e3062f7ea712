import simpleRest from 'ra-data-simple-rest';
import type { DataProvider, GetListParams, GetListResult, Identifier, RaRecord } from 'react-admin';
import { apiUrl, ask, freshKey } from './http.ts';

/** The ETag of each record as it was last read; a change without it is refused. */
const etags = new Map<string, string>();
const place = (resource: string, id: Identifier) => `${resource}/${id}`;

function remember(resource: string, record: RaRecord | undefined, headers?: Headers): void {
  const etag = headers?.get('etag') ?? (typeof record?.version === 'number' ? `"${record.version}"` : null);
  if (record && etag) etags.set(place(resource, record.id), etag);
}

/** A record may also have been read as a part of another one, later than by itself. */
function newest(etag: string | undefined, version: unknown): string {
  const read = Number(etag?.match(/^"(\d+)"$/)?.[1] ?? 0);
  return etag && !(typeof version === 'number' && version > read && read > 0) ? etag : `"${version}"`;
}

type List = Pick<GetListParams, 'filter' | 'sort' | 'pagination' | 'signal'>;

/** The simple-rest dialect, where a total beyond what the house counts comes as `/*`. */
async function list(resource: string, { filter, sort, pagination, signal }: List): Promise<GetListResult> {
  const { page = 1, perPage = 25 } = pagination ?? {};
  const query = new URLSearchParams({ range: JSON.stringify([(page - 1) * perPage, page * perPage - 1]) });
  if (sort) query.set('sort', JSON.stringify([sort.field, sort.order]));
  const wanted = Object.fromEntries(
    Object.entries(filter ?? {}).filter(([, value]) => value !== '' && value !== undefined && value !== null),
  );
  if (Object.keys(wanted).length > 0) query.set('filter', JSON.stringify(wanted));
  const { json, headers } = await ask<RaRecord[]>(`/${resource}?${query}`, { signal });
  const total = totalOf(headers.get('content-range'));
  return total === null
    ? { data: json, pageInfo: { hasNextPage: json.length === perPage, hasPreviousPage: page > 1 } }
    : { data: json, total };
}

export function totalOf(range: string | null): number | null {
  const total = Number.parseInt(range?.split('/').at(-1) ?? '', 10);
  return Number.isNaN(total) ? null : total;
}

export const dataProvider = {
  ...simpleRest(apiUrl),
  getList: (resource, params) => list(resource, params),
  getManyReference: (resource, { target, id, filter, ...params }) =>
    list(resource, { ...params, filter: { ...filter, [target]: id } }),
  getMany: async (resource, { ids, signal }) => {
    const query = new URLSearchParams({
      filter: JSON.stringify({ ids }),
      range: JSON.stringify([0, Math.max(ids.length - 1, 0)]),
    });
    const { json } = await ask<RaRecord[]>(`/${resource}?${query}`, { signal });
    return { data: json };
  },
  getOne: async (resource, { id, signal }) => {
    const { json, headers } = await ask<RaRecord>(`/${resource}/${encodeURIComponent(id)}`, { signal });
    remember(resource, json, headers);
    return { data: json };
  },
  create: async (resource, { data, meta }) => {
    const { json, headers } = await ask<RaRecord>(`/${resource}`, {
      method: 'POST',
      body: data,
      headers: { 'idempotency-key': meta?.key ?? freshKey() },
    });
    remember(resource, json ?? undefined, headers);
    return { data: json ?? { id: freshKey() } };
  },
  update: async (resource, { id, data, previousData }) => {
    const etag = newest(etags.get(place(resource, id)), previousData?.version);
    const { json, headers } = await ask<RaRecord>(`/${resource}/${encodeURIComponent(id)}`, {
      method: 'PATCH',
      body: changes(data, previousData),
      headers: { 'if-match': etag },
    });
    remember(resource, json, headers);
    return { data: json };
  },
} as DataProvider;

/** Only what differs travels: a member that nobody touched is not ours to overwrite. */
export function changes(
  data: Record<string, unknown>,
  before: Record<string, unknown> | undefined,
): Record<string, unknown> {
  const differs = ([name, value]: [string, unknown]) => JSON.stringify(value) !== JSON.stringify(before?.[name]);
  return Object.fromEntries(Object.entries(data).filter(differs));
}
