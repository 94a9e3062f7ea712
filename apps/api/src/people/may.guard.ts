import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { keyMayDo, mayDo, Refusal } from '#heart-core';
import { requestContext, type SignedInPerson } from '../platform/request.ts';
import { hasKey } from '../platform/web-server.ts';
import { ApiKeys } from './api-keys.service.ts';
import { deedOfRoute, type RouteRule } from './may.ts';
import { Rate } from './rate.ts';
import { Sessions } from './sessions.service.ts';
import { Visible } from './visible.ts';

export const sessionCookies = ['__Host-heartdesk', 'heartdesk'];
/** Someone signed in may ask this often in a second before being slowed down. */
const asksPerSecond = 200;

/** Every request passes here: who is it, may they, and is the thing within their reach. In this order. */
@Injectable()
export class MayGuard implements CanActivate {
  private readonly rate = new Rate(asksPerSecond, 1000);

  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly keys: ApiKeys,
    private readonly visible: Visible,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = this.reflector.get<RouteRule | undefined>(deedOfRoute, context.getHandler());
    if (!rule) throw new Refusal('forbidden');
    if (mayDo('public', rule.deed)) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const person = await this.whoAsks(request);
    if (!person) throw new Refusal('unauthenticated');
    const store = requestContext.getStore();
    if (store) store.person = person;
    if (!this.rate.allows(person.key?.id ?? person.id)) throw new Refusal('rate-limited', { retryAfter: 1 });
    if (!mayDo(person.role, rule.deed)) throw new Refusal('forbidden');
    if (person.key && !keyMayDo(person.key.scopes, rule.deed))
      throw new Refusal('forbidden', { reason: 'key-scope', detail: 'The scopes of this key do not reach so far.' });
    if (rule.reach) await this.visible.demand(rule.reach, (request.params as { id: string }).id, person);
    return true;
  }

  /** Who brings a key acts by it alone; everyone else by the cookie of their session. */
  private async whoAsks({ headers, cookies, ip }: FastifyRequest): Promise<SignedInPerson | null> {
    if (hasKey(headers)) return this.keys.personOf(String(headers.authorization), ip);
    const token = sessionCookies.map((name) => cookies?.[name]).find(Boolean);
    return token ? this.sessions.personOf(token) : null;
  }
}
