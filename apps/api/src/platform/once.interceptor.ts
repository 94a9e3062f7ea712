import { createHash } from 'node:crypto';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import type { EntityManager } from 'typeorm';
import { Refusal } from '#heart-core';
import { Clock } from './clock.ts';
import { House } from './house.ts';
import { asRefusal, problemOf } from './problem.ts';
import { requestContext, requestId } from './request.ts';
import { Seal } from './seal.ts';
import { isToldOnce } from './told-once.ts';

interface Kept {
  body_hash: Buffer;
  status: number;
  answer: unknown;
  etag: string | null;
}

/** A keyed request and what names it: the same person, address and key make the same request. */
interface Keyed {
  actor: string;
  route: string;
  key: string;
  bodyHash: Buffer;
  /** The answer tells a secret: it is kept so that only the house can read it. */
  sealed: boolean;
}

const visibleAscii = /^[\x21-\x7e]{1,200}$/;
/** Refusals that a repetition would get again; an outage or a rate limit is not one. */
const passing = new Set(['unavailable', 'internal', 'rate-limited', 'unauthenticated']);

/** Sees that a POST with an Idempotency-Key happens once: its answer is kept in the transaction of its effect. */
@Injectable()
export class OnceInterceptor implements NestInterceptor {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
    private readonly seal: Seal,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const key = request.headers['idempotency-key'];
    if (request.method !== 'POST' || key === undefined) return next.handle();
    if (typeof key !== 'string' || !visibleAscii.test(key)) {
      throw new Refusal('validation', {
        errors: [{ pointer: '/headers/Idempotency-Key', code: 'form', detail: '1 to 200 visible ASCII characters.' }],
      });
    }
    if (request.isMultipart?.() || request.url.split('?')[0]?.endsWith('/session')) return next.handle();
    const person = requestContext.getStore()?.person;
    const actor = person?.key?.id ?? person?.id ?? 'public';
    const bodyHash = createHash('sha256')
      .update(JSON.stringify(request.body ?? null))
      .digest();
    const sealed = isToldOnce(context.getHandler());
    const keyed = { actor, route: request.url.split('?')[0] ?? '', key, bodyHash, sealed };
    return from(this.once(keyed, context.switchToHttp().getResponse<FastifyReply>(), next));
  }

  private async once(keyed: Keyed, reply: FastifyReply, next: CallHandler): Promise<unknown> {
    try {
      return await this.house.deed(async (tx) => {
        const kept = await this.claim(tx, keyed);
        if (kept) return replay(this.opened(kept, keyed), reply);
        const context = requestContext.getStore();
        const answer = await requestContext.run({ ...context, requestId: requestId(), tx }, () =>
          lastValueFrom(next.handle(), { defaultValue: null }),
        );
        const toKeep = keyed.sealed ? { sealed: this.seal.close(JSON.stringify(answer)) } : answer;
        await this.keep(tx, keyed, reply.statusCode, toKeep, String(reply.getHeader('etag') ?? '') || null);
        return answer;
      });
    } catch (problem) {
      const refusal = asRefusal(problem);
      const aboutTheKey = refusal.code === 'idempotency-mismatch' || refusal.facts.reason === 'in-flight';
      if (!passing.has(refusal.code) && !aboutTheKey) {
        const told = problemOf(refusal, keyed.route, requestId());
        await this.house.deed((tx) => this.keep(tx, keyed, told.status, told, null));
      }
      throw problem;
    }
  }

  /** Takes the key for this transaction; a twin in flight holds it, an earlier request has left its answer. */
  private async claim(tx: EntityManager, { actor, route, key, bodyHash }: Keyed): Promise<Kept | null> {
    const [{ mine }] = await tx.query('select pg_try_advisory_xact_lock(hashtextextended($1, 7)) as mine', [
      `${actor} ${route} ${key}`,
    ]);
    if (!mine)
      throw new Refusal('conflict', {
        reason: 'in-flight',
        detail: 'The same request is being carried out right now.',
      });
    const [kept]: Kept[] = await tx.query(
      `select body_hash, status, answer, etag from kept_answers where actor = $1 and route = $2 and key = $3 and at > $4::timestamptz - interval '7 days'`,
      [actor, route, key, this.clock.now()],
    );
    if (kept && !bodyHash.equals(kept.body_hash)) throw new Refusal('idempotency-mismatch');
    return kept ?? null;
  }

  private opened(kept: Kept, { sealed }: Keyed): Kept {
    if (!sealed || kept.status >= 400) return kept;
    return { ...kept, answer: JSON.parse(this.seal.open((kept.answer as { sealed: string }).sealed)) };
  }

  private async keep(
    tx: EntityManager,
    { actor, route, key, bodyHash }: Keyed,
    status: number,
    answer: unknown,
    etag: string | null,
  ): Promise<void> {
    await tx.query(
      `insert into kept_answers (actor, route, key, body_hash, status, answer, etag, at) values ($1, $2, $3, $4, $5, $6::jsonb, $7, $8)
       on conflict (actor, route, key) do update set body_hash = excluded.body_hash, status = excluded.status, answer = excluded.answer, etag = excluded.etag, at = excluded.at`,
      [actor, route, key, bodyHash, status, JSON.stringify(answer ?? null), etag, this.clock.now()],
    );
  }
}

/** Gives the earlier answer again; an earlier refusal is refused again in the same words. */
function replay({ status, answer, etag }: Kept, reply: FastifyReply): unknown {
  if (status >= 400) {
    const {
      type,
      title: _title,
      status: _status,
      instance: _instance,
      requestId: _id,
      ...facts
    } = answer as { type: string } & Record<string, unknown>;
    throw new Refusal(type.replace('/problems/', '') as Refusal['code'], facts);
  }
  reply.code(status);
  if (etag) reply.header('etag', etag);
  return answer;
}
