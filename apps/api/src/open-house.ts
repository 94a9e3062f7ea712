import { existsSync } from 'node:fs';
import type { Socket } from 'node:net';
import { resolve } from 'node:path';
import { ConsoleLogger, Logger, type LogLevel } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Refusal } from '#heart-core';
import { houseWith } from './app.module.ts';
import { serveAdmin } from './platform/admin-shell.ts';
import type { Clock } from './platform/clock.ts';
import type { Config } from './platform/config.ts';
import { connectionTo } from './platform/database.ts';
import { describeApi } from './platform/open-api.ts';
import { problemOf } from './platform/problem.ts';
import { sendProblem } from './platform/refusal.filter.ts';
import { demandDeeds, routesOf } from './platform/routes.ts';
import { dressServer } from './platform/web-server.ts';

export const basePath = 'api/v1';
/** What stands outside of the API: whether the house is well, and the pages of whoever answers a survey. */
export const besideTheApi = ['health/live', 'health/ready', 's/:token', 's/:token/stop'];
const levels: LogLevel[] = ['fatal', 'error', 'warn', 'log', 'debug', 'verbose'];
const plainNames: Record<string, LogLevel> = { info: 'log', trace: 'verbose' };

/** Opens the house on a database that is up to date: the API, its description and, once built, the admin. */
export async function openHouse(config: Config, clock: Clock, databaseUrl: string): Promise<NestFastifyApplication> {
  const tables = await new DataSource(connectionTo(databaseUrl, config)).initialize();
  const adapter = new FastifyAdapter({
    bodyLimit: 256 * 1024,
    trustProxy: config.publicUrl !== null ? 1 : false,
    requestTimeout: 300_000,
    frameworkErrors: badAddress,
    clientErrorHandler: badRequest,
    genReqId: () => uuidv7(),
    routerOptions: { maxParamLength: 300 },
  } as never);
  const app = await NestFactory.create<NestFastifyApplication>(houseWith(config, clock, tables), adapter, {
    logger: loggerFor(config.logLevel),
    abortOnError: false,
    bodyParser: false,
  });
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onClose', () => tables.destroy());
  app.enableShutdownHooks([]);
  app.setGlobalPrefix(basePath, { exclude: besideTheApi });
  const routes = routesOf(app);
  demandDeeds(routes);
  await dressServer(app, config);
  describeApi(app, routes);
  const built = resolve('dist/admin');
  if (existsSync(built)) await serveAdmin(app, built);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}

const unread = {
  validation: 'This is no HTTP request that can be read.',
  'payload-too-large': 'The address and headers are longer than any that we take.',
};

/** What is no request at all, or has a head longer than any, never reaches a route: it is answered on the bare line. */
function badRequest(problem: NodeJS.ErrnoException, socket: Socket): void {
  if (!socket.writable) return;
  const code = problem.code === 'HPE_HEADER_OVERFLOW' ? 'payload-too-large' : 'validation';
  const told = JSON.stringify(problemOf(new Refusal(code, { detail: unread[code] }), '/', uuidv7()));
  const status = code === 'validation' ? '400 Bad Request' : '413 Payload Too Large';
  socket.end(
    `HTTP/1.1 ${status}\r\ncontent-type: application/problem+json\r\ncontent-length: ${Buffer.byteLength(told)}\r\nconnection: close\r\n\r\n${told}`,
  );
}

/** An address that cannot be read is refused before any route is looked for. */
function badAddress(_problem: unknown, request: FastifyRequest, reply: FastifyReply): void {
  sendProblem(
    new Refusal('validation', { errors: [{ pointer: '', code: 'address', detail: 'This address cannot be read.' }] }),
    request,
    reply,
    new Logger('web'),
  );
}

/** Nest's own account of putting itself together: of use to nobody who runs the house. */
const wiring = new Set(['InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestFactory', 'NestApplication']);

class PlainLogger extends ConsoleLogger {
  override log(message: unknown, ...rest: unknown[]): void {
    if (!wiring.has(String(rest.at(-1)))) super.log(message, ...(rest as [string]));
  }
}

function loggerFor(level: string): PlainLogger | false {
  if (level === 'silent') return false;
  const from = levels.indexOf(plainNames[level] ?? (level as LogLevel));
  return new PlainLogger({ logLevels: levels.slice(0, from + 1), json: true, colors: false });
}
