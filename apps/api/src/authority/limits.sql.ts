import type { LimitRow } from '#heart-core';

/** Asks the tables: through the house, or within a deed through its transaction. */
export type Read = <Row>(sql: string, values: unknown[]) => Promise<Row[]>;

export interface SetLimit extends LimitRow {
  note: string | null;
  setById: string | null;
  recordedAt: Date;
}

export const limitColumns = `l.id, l.scope, l.role, l.squad_id as "squadId", l.person_id as "personId", l.remedy, l.currency, l.allowed, l.case_minor::float8 as "caseMinor",
  l.customer90d_minor::float8 as "customer90dMinor", l.day_minor::float8 as "dayMinor", l.from_at as "fromAt", l.withdrawn, l.note, l.set_by_id as "setById", l.recorded_at as "recordedAt"`;

/** Every limit that has begun by then, of each kind the latest alone; which of them governs is the core's to say. */
export const limitsAt = (read: Read, at: Date): Promise<SetLimit[]> =>
  read<SetLimit>(
    `select distinct on (l.scope, l.role, l.squad_id, l.person_id, l.remedy, l.currency) ${limitColumns} from authority_limits l
     where l.from_at <= $1::timestamptz order by l.scope, l.role, l.squad_id, l.person_id, l.remedy, l.currency, l.from_at desc, l.id desc`,
    [at],
  );
