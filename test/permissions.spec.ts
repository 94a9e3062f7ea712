import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { type Deed, deeds, mayDo, type Role, roles, scopeOfDeed } from '#heart-core';
import { besideTheApi } from '../apps/api/src/open-house.ts';
import { demandDeeds, type Route, routesOf } from '../apps/api/src/platform/routes.ts';
import { nothing } from './given.ts';
import { openTestHouse, type TestHouse } from './house.ts';
import { policy } from './policy.ts';

let house: TestHouse;
let routes: Route[];
beforeAll(async () => {
  house = await openTestHouse();
  routes = routesOf(house.app);
});
afterAll(() => house.close());

/** One person of each role; the public is nobody at all. */
const personOf = (role: Role) => {
  const { lee, priya, malik, jo, kim } = house.cast.people;
  return { agent: lee, supervisor: priya, manager: malik, admin: jo, auditor: kim, public: null }[role];
};

/** Asks without anything in hand: ids that name nothing, a body that is none. Only who asks makes a difference. */
const asked = async (role: Role, { method, path }: Route) => {
  const person = personOf(role);
  const voice = person ? house.as(person) : house.anyone;
  const address = `/${path.replace(/:\w+/g, nothing)}`;
  const verb = method.toLowerCase() as 'get';
  const place = `${besideTheApi.includes(path) ? '' : '/api/v1'}${address}`;
  // There are more routes than one person may ask for in a second: who is told to slow down asks again.
  for (;;) {
    const answer = await voice[verb](place).set('connection', 'close');
    if (answer.status !== 429) return answer;
  }
};
/** A stream does not end by itself: who may hear it is told by its first line. */
const isStream = ({ path }: Route) => path === 'events';
/** It ends the session of whoever asks; test/audit.spec.ts signs out. */
const isSignOut = ({ path, method }: Route) => path === 'session' && method === 'DELETE';

it('knows every route, each with the deed that it carries out', () => {
  expect(routes.length).toBeGreaterThan(60);
  expect(routes.filter(({ rule }) => !rule || !deeds.includes(rule.deed as Deed))).toEqual([]);
});

it('lets in whom the written policy names, on every route and on no other', () => {
  const letters: Record<Role, string> = {
    agent: 'A',
    supervisor: 'S',
    manager: 'M',
    admin: 'D',
    auditor: 'U',
    public: 'P',
  };
  const asEnforced = routes.map(({ method, path, rule }) => {
    const letIn = roles.filter((role) => mayDo(role, rule?.deed as Deed));
    return [`${method} ${path}`, letIn.map((role) => letters[role]).join('')];
  });
  expect(Object.fromEntries(asEnforced)).toEqual(policy);
});

describe.each(roles)('%s', (role) => {
  it('is let in, sent away or asked to sign in, on every route as the one table says', async () => {
    const wrong: string[] = [];
    let cells = 0;
    for (const route of routes) {
      const deed = route.rule?.deed as Deed;
      const may = mayDo(role, deed);
      const open = mayDo('public', deed);
      if (may && (isStream(route) || isSignOut(route))) continue;
      const { status, body } = await asked(role, route);
      const expected = may || open ? 'let in' : role === 'public' ? 401 : 403;
      const fits =
        expected === 'let in'
          ? status !== 403 && (status !== 401 || route.path === 'session') && status < 500
          : status === expected && body.type === (status === 401 ? '/problems/unauthenticated' : '/problems/forbidden');
      if (!fits) wrong.push(`${role} ${route.method} ${route.path}: ${status}, not ${expected}`);
      cells++;
    }
    expect(wrong).toEqual([]);
    expect(cells).toBeGreaterThanOrEqual(routes.length - 2);
  });
});

it('says in the OpenAPI document who may do what, and where nobody need sign in', async () => {
  const { paths } = (await house.anyone.get('/api/openapi.json').expect(200)).body;
  for (const { method, path, rule } of routes) {
    if (besideTheApi.includes(path)) continue;
    const operation = paths[`/api/v1/${path.replace(/:(\w+)/g, '{$1}')}`]?.[method.toLowerCase()];
    const deed = rule?.deed as Deed;
    expect([path, operation?.['x-roles']]).toEqual([path, roles.filter((role) => mayDo(role, deed))]);
    const byKey = scopeOfDeed(deed) === null ? [] : [{ key: [] }];
    expect(operation.security).toEqual(mayDo('public', deed) ? [] : [{ session: [] }, ...byKey]);
  }
});

it('does not start with a route that names no deed', async () => {
  @Controller('backdoor')
  class Backdoor {
    @Get()
    open() {
      return 'anyone';
    }
  }
  @Module({ controllers: [Backdoor] })
  class Shed {}
  const shed = await NestFactory.create(Shed, new FastifyAdapter(), { logger: false });
  expect(() => demandDeeds(routesOf(shed))).toThrow('Routes that name no deed: Backdoor.open');
  await shed.close();
});
