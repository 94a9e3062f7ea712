import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import files from '@fastify/static';
import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Refusal } from '#heart-core';
import { sendProblem } from './refusal.filter.ts';

/** Serves the built admin: hashed assets for ever, the shell afresh each time, and the shell for every screen's address. */
export async function serveAdmin(app: NestFastifyApplication, folder: string): Promise<void> {
  const server = app.getHttpAdapter().getInstance();
  const shell = readFileSync(join(folder, 'index.html'));
  const log = new Logger('web');
  // An open tab compares: what it began with, and what is served now.
  const release = createHash('sha256').update(shell).digest('hex').slice(0, 12);
  server.addHook('onRequest', (request, reply, done) => {
    if (request.url.startsWith('/api/')) reply.header('x-release', release);
    done();
  });
  await app.register(
    files as never,
    {
      root: join(folder, 'assets'),
      prefix: '/assets/',
      immutable: true,
      maxAge: '365d',
      index: false,
      decorateReply: false,
    } as never,
  );
  server.get('/*', (request, reply) => {
    const page = !/^\/(api|health|metrics|assets)(\/|$|\?)/.test(request.url) && acceptsHtml(request.headers.accept);
    if (page) reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(shell);
    else sendProblem(new Refusal('not-found'), request as never, reply as never, log);
  });
}

const acceptsHtml = (accept: string | undefined) => accept === undefined || /text\/html|\*\/\*/.test(accept);
