import { type INestApplication, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import { deedOfRoute, type RouteRule } from '../people/may.ts';

/** A route of the house, and the deed that it carries out. */
export interface Route {
  controller: string;
  handler: string;
  method: string;
  path: string;
  rule: RouteRule | undefined;
}

const trimmed = (path: unknown) => String(Array.isArray(path) ? path[0] : (path ?? '')).replace(/^\/|\/$/g, '');

/** Every route of the house, as its controllers declare them. */
export function routesOf(app: INestApplication): Route[] {
  const routes: Route[] = [];
  for (const module of app.get(ModulesContainer).values()) {
    for (const { metatype } of module.controllers.values()) {
      if (typeof metatype !== 'function') continue;
      const base = trimmed(Reflect.getMetadata(PATH_METADATA, metatype));
      for (const handler of Object.getOwnPropertyNames(metatype.prototype)) {
        const act = Object.getOwnPropertyDescriptor(metatype.prototype, handler)?.value;
        const method: number | undefined =
          typeof act === 'function' ? Reflect.getMetadata(METHOD_METADATA, act) : undefined;
        if (method === undefined) continue;
        const path = [base, trimmed(Reflect.getMetadata(PATH_METADATA, act))].filter(Boolean).join('/');
        routes.push({
          controller: metatype.name,
          handler,
          method: RequestMethod[method] ?? '',
          path,
          rule: Reflect.getMetadata(deedOfRoute, act),
        });
      }
    }
  }
  return routes;
}

/** A route that names no deed would be open to nobody knows whom: the house does not start with one. */
export function demandDeeds(routes: Route[]): void {
  const nameless = routes.filter(({ rule }) => !rule);
  if (nameless.length > 0)
    throw new Error(
      `Routes that name no deed: ${nameless.map(({ controller, handler }) => `${controller}.${handler}`).join(', ')}`,
    );
}
