import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { keyMayDo, mayDo, Refusal } from '#heart-core';
import { House } from '../platform/house.ts';
import { type Assumption, type RequestContext, requestContext, type SignedInPerson } from '../platform/request.ts';
import { hasKey } from '../platform/web-server.ts';
import { ApiKeys } from './api-keys.service.ts';
import { deedOfRoute, isInOneLook, type RouteRule } from './may.ts';
import { Rate } from './rate.ts';
import { Sessions } from './sessions.service.ts';
import { Visible } from './visible.ts';

export const sessionCookies = ['__Host-heartdesk', 'heartdesk'];
/** Someone signed in may ask this often in a second before being slowed down. */
const asksPerSecond = 200;

const tokenOf = (cookies: FastifyRequest['cookies']): string | undefined =>
  sessionCookies.map((name) => cookies?.[name]).find(Boolean);

/** Every request passes here: who is it, may they, and is the thing within their reach. In this order. */
@Injectable()
export class MayGuard implements CanActivate {
  private readonly rate = new Rate(asksPerSecond, 1000);

  constructor(
    private readonly reflector: Reflector,
    private readonly house: House,
    private readonly sessions: Sessions,
    private readonly keys: ApiKeys,
    private readonly visible: Visible,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = this.reflector.get<RouteRule | undefined>(deedOfRoute, context.getHandler());
    if (!rule) throw new Refusal('forbidden');
    if (mayDo('public', rule.deed)) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const store = requestContext.getStore();
    const assumed = isInOneLook(context.getHandler()) ? this.assumed(request) : null;
    if (store && assumed) {
      this.slowDown(assumed);
      store.person = assumed;
      store.opening = this.house.gather();
      store.assumption = this.assume(assumed, rule, request, store);
      return true;
    }
    const person = await this.whoAsks(request);
    if (!person) throw new Refusal('unauthenticated');
    if (store) store.person = person;
    this.slowDown(person);
    await this.letIn(person, rule, request);
    return true;
  }

  private slowDown({ id, key }: SignedInPerson): void {
    if (!this.rate.allows(key?.id ?? id)) throw new Refusal('rate-limited', { retryAfter: 1 });
  }

  private async letIn(person: SignedInPerson, { deed, reach }: RouteRule, { params }: FastifyRequest): Promise<void> {
    if (!mayDo(person.role, deed)) throw new Refusal('forbidden');
    if (person.key && !keyMayDo(person.key.scopes, deed))
      throw new Refusal('forbidden', { reason: 'key-scope', detail: 'The scopes of this key do not reach so far.' });
    if (reach) await this.visible.demand(reach, (params as { id: string }).id, person);
  }

  /** Who brings a key acts by it alone; everyone else by the cookie of their session. */
  private async whoAsks({ headers, cookies, ip }: FastifyRequest): Promise<SignedInPerson | null> {
    if (hasKey(headers)) return this.keys.personOf(String(headers.authorization), ip);
    const token = tokenOf(cookies);
    return token ? this.sessions.personOf(token) : null;
  }

  /** Whom the cookie of a session is known of, before the tables are asked. */
  private assumed({ headers, cookies }: FastifyRequest): SignedInPerson | null {
    const token = hasKey(headers) ? undefined : tokenOf(cookies);
    return token ? this.sessions.lastSeen(token) : null;
  }

  /** Asks the tables what the door would have asked them, together with the first reads of the answer. */
  private assume(assumed: SignedInPerson, rule: RouteRule, request: FastifyRequest, store: RequestContext): Assumption {
    let person: SignedInPerson | null = null;
    const compare = async () => {
      const [now, reach] = await Promise.allSettled([this.whoAsks(request), this.letIn(assumed, rule, request)]);
      if (now.status === 'rejected') throw now.reason;
      person = now.value;
      if (!person) throw new Refusal('unauthenticated');
      if (JSON.stringify(person) !== JSON.stringify(assumed)) return false;
      if (reach.status === 'rejected') throw reach.reason;
      return true;
    };
    const holds = requestContext.run({ ...store, gathering: store.opening }, compare);
    // Whoever waits for it hears of its refusal; nobody waits where the request itself was refused before.
    holds.catch(() => undefined);
    const afresh = async () => {
      if (!person) throw new Refusal('unauthenticated');
      store.person = person;
      store.opening = undefined;
      store.assumption = undefined;
      await this.letIn(person, rule, request);
    };
    return { holds, afresh };
  }
}
