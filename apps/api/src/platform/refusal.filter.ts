import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { asRefusal, problemOf } from './problem.ts';
import { requestId } from './request.ts';

/** Turns every failure into a problem document, and only the unforeseen into a line of the log. */
@Catch()
export class RefusalFilter implements ExceptionFilter {
  private readonly log = new Logger('house');

  catch(problem: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    sendProblem(problem, request, reply, this.log);
  }
}

/** Answers with the problem document of a failure. */
export function sendProblem(problem: unknown, request: FastifyRequest, reply: FastifyReply, log: Logger): void {
  const refusal = asRefusal(problem);
  const body = problemOf(refusal, request.url.split('?')[0] ?? '/', requestId() === 'house' ? request.id : requestId());
  if (refusal.code === 'internal') log.error(`${body.requestId} ${(problem as Error)?.stack ?? problem}`);
  if (refusal.code === 'unavailable') reply.header('retry-after', '2');
  if (refusal.code === 'rate-limited') reply.header('retry-after', String(refusal.facts.retryAfter ?? 60));
  if (!reply.sent) reply.code(body.status).type('application/problem+json').send(JSON.stringify(body));
}
