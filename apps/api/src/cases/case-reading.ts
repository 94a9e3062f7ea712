import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { mergeMap, type Observable } from 'rxjs';
import { note } from '../log/log.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import { Page } from '../platform/listing.ts';
import { requestContext, type SignedInPerson } from '../platform/request.ts';

/** A case as an answer shows it, or a record that belongs to one. */
interface Shown {
  id?: string;
  caseId?: string | null;
  number?: number;
  summary?: string | null;
  sensitive?: boolean | null;
  vulnerable?: boolean | null;
}

/** Filters by which someone asks for one case or customer, and not for the list as it comes. */
export const naming = ['id', 'ids', 'caseId', 'customerId'];

/**
 * Notes who has read a sensitive or vulnerable case: whoever is answered with the case, its story or any of its records,
 * asked for by id, by case or by customer. Once a person, case and day of its squad, and before the answer leaves: what
 * cannot be logged is not read. A row of a list that names nobody is no reading.
 */
@Injectable()
export class CaseReading implements NestInterceptor {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const person = requestContext.getStore()?.person;
    if (request.method !== 'GET' || !person) return next.handle();
    return next.handle().pipe(
      mergeMap(async (answer) => {
        const ids = casesIn(answer, request);
        if (ids.length > 0) await this.remember(ids, person);
        return answer;
      }),
    );
  }

  /** Notes that the person has read these cases, where that is to be noted. */
  async remember(ids: string[], person: SignedInPerson): Promise<void> {
    const now = this.clock.now();
    const unread = await this.house.read<{ id: string; on: string; sensitive: boolean; vulnerable: boolean }>(
      `select c.id, d."on"::text, c.sensitive, c.vulnerable from cases c join squads s on s.id = c.squad_id
         cross join lateral (select ($3::timestamptz at time zone s.time_zone)::date as "on") d
       where c.id = any($1::uuid[]) and (c.sensitive or c.vulnerable)
         and not exists (select 1 from case_reads r where r.case_id = c.id and r.person_id = $2 and r.read_on = d."on") order by c.id`,
      [ids, person.id, now],
    );
    if (unread.length === 0) return;
    await this.house.deed(async (tx) => {
      for (const { id, on, sensitive, vulnerable } of unread) {
        const first = await tx.query(
          'insert into case_reads (case_id, person_id, read_on, read_at) values ($1, $2, $3, $4) on conflict do nothing returning case_id',
          [id, person.id, on, now],
        );
        // Somebody with two screens has read it once.
        if (first.length === 0) continue;
        const story = [{ deed: 'case.read', occurredAt: now, facts: { sensitive, vulnerable } }];
        await note(tx, { deed: 'case.read', person, at: now, caseId: id, refs: { sensitive, vulnerable }, story });
      }
    });
  }
}

/** The cases that an answer tells of, where it was asked for them; one whose words are kept from the reader is not read. */
function casesIn(answer: unknown, { params, query }: FastifyRequest): string[] {
  const one = (params as { id?: string } | undefined)?.id !== undefined;
  const named = one || (answer instanceof Page && namesCases(query as Record<string, unknown>));
  if (!named || answer === null || typeof answer !== 'object') return [];
  const shown: Shown[] = answer instanceof Page ? (answer.rows as Shown[]) : Array.isArray(answer) ? answer : [answer];
  const ids = shown.flatMap((row) => {
    if (row.caseId) return [row.caseId];
    const isCase = row.number !== undefined && row.sensitive !== undefined && row.id !== undefined;
    return isCase && row.summary !== null && (row.sensitive || row.vulnerable) ? [row.id as string] : [];
  });
  return [...new Set(ids)];
}

function namesCases({ caseId, filter }: Record<string, unknown>): boolean {
  if (caseId !== undefined) return true;
  if (typeof filter !== 'string') return false;
  // The list has read the same words before: they are the JSON of an object.
  const asked = Object.keys(JSON.parse(filter));
  return naming.some((name) => asked.includes(name));
}
