import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { type Assumption, requestContext } from '../platform/request.ts';

/** Holds an answer back until it is known that whoever asked may have it; where they have changed meanwhile, it is made anew. */
@Injectable()
export class AssuredInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const assumption = requestContext.getStore()?.assumption;
    if (!assumption) return next.handle();
    return from(this.assured(assumption, next, context.switchToHttp().getResponse<FastifyReply>()));
  }

  private async assured({ holds, afresh }: Assumption, next: CallHandler, reply: FastifyReply): Promise<unknown> {
    const answer = () => lastValueFrom(next.handle(), { defaultValue: undefined });
    const [answered, held] = await Promise.allSettled([answer(), holds]);
    if (held.status === 'rejected') throw held.reason;
    if (!held.value) {
      await afresh();
      reply.status(200);
      return answer();
    }
    if (answered.status === 'rejected') throw answered.reason;
    return answered.value;
  }
}
