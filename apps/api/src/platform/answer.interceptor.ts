import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';
import { Page } from './listing.ts';

/** Dresses an answer: a page gets its range and cursor, an editable record its ETag. */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(map((answer) => dress(answer, reply)));
  }
}

function dress(answer: unknown, reply: FastifyReply): unknown {
  if (answer instanceof Page) {
    const { resource, rows, from, total, next } = answer;
    const span = rows.length > 0 ? `${from}-${from + rows.length - 1}` : '*';
    reply.header('content-range', `${resource} ${span}/${total ?? '*'}`);
    if (next) reply.header('x-next-cursor', next);
    return rows;
  }
  const version = (answer as { version?: unknown } | null)?.version;
  if (typeof version === 'number') reply.header('etag', `"${version}"`);
  return answer;
}
