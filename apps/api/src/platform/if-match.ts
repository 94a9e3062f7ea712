import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Refusal } from '#heart-core';

/** The version that the caller has read, from If-Match; a change without it is refused. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const { headers } = context.switchToHttp().getRequest<FastifyRequest>();
  return readIfMatch(headers['if-match']);
});

export function readIfMatch(header: string | undefined): number {
  if (header === undefined) throw new Refusal('precondition-required');
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(header.trim())?.[1];
  if (version === undefined) throw new Refusal('version-mismatch');
  return Number(version);
}
