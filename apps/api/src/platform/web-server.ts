import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { v7 as uuidv7 } from 'uuid';
import { Refusal } from '#heart-core';
import { readBodies } from './body.ts';
import type { Config } from './config.ts';
import { sendProblem } from './refusal.filter.ts';
import { requestContext } from './request.ts';

/** The largest file that an import takes (TRUST.md §5). */
const largestFile = 200 * 1024 * 1024;
const unsafe = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** Dresses the web server: limits, headers, cookies, and a context for every request. */
export async function dressServer(app: NestFastifyApplication, config: Config): Promise<void> {
  const server = app.getHttpAdapter().getInstance();
  const log = new Logger('web');
  await app.register(cookie as never);
  await app.register(helmet as never, helmetSettings(config) as never);
  await app.register(
    compress as never,
    {
      global: true,
      threshold: 2048,
      customTypes: /^(?!text\/event-stream)(text\/|application\/(json|problem\+json|javascript))/,
    } as never,
  );
  readBodies(server as never);
  await app.register(
    multipart as never,
    { limits: { fileSize: largestFile, files: 1, fields: 10, fieldSize: 64 * 1024 } } as never,
  );

  server.addHook('onRequest', (request, reply, done) => {
    const requestId = uuidv7();
    reply.header('x-request-id', requestId);
    requestContext.run({ requestId }, () => {
      if (unsafe.has(request.method) && !hasKey(request.headers) && isForeign(request.headers, config)) {
        sendProblem(
          new Refusal('forbidden', { reason: 'foreign-origin', detail: 'This request came from another site.' }),
          request,
          reply,
          log,
        );
        return;
      }
      if (request.url.startsWith('/api/') || request.url.startsWith('/health'))
        reply.header('cache-control', 'no-store');
      done();
    });
  });
}

/** No page of another site can send a key that it does not know: who brings one is asked for it alone, and no cookie counts. */
export const hasKey = ({ authorization }: NodeJS.Dict<string | string[]>): boolean =>
  typeof authorization === 'string' && /^bearer /i.test(authorization);

/** A browser's unsafe request must come from this very origin; a request with neither header is no browser's. */
function isForeign(headers: NodeJS.Dict<string | string[]>, { publicUrl }: Config): boolean {
  const origin = headers.origin;
  if (typeof origin === 'string') {
    if (!URL.canParse(origin)) return true;
    const { host } = new URL(origin);
    return host !== headers.host && !(publicUrl && new URL(publicUrl).host === host);
  }
  const site = headers['sec-fetch-site'];
  return site !== undefined && site !== 'same-origin' && site !== 'none';
}

function helmetSettings({ publicUrl }: Config) {
  return {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
        upgradeInsecureRequests: null,
      },
    },
    strictTransportSecurity: publicUrl?.startsWith('https:') ? undefined : false,
    crossOriginEmbedderPolicy: false,
  };
}
