import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { type Deed, mayDo, scopeOfDeed, whoMay } from '#heart-core';
import { type Answers, readAnswers } from './answers.ts';
import { describe, type Operation, type Verb, verbs } from './operation-words.ts';
import { problemSchema, problems } from './problem-words.ts';
import { examples, formExamples } from './request-examples.ts';
import type { Route } from './routes.ts';

/** Serves the OpenAPI document and its reader. It is made when it is first asked for: no start waits for it. */
export function describeApi(app: INestApplication, routes: Route[]): void {
  SwaggerModule.setup('api/docs', app, () => documentOf(app, routes), {
    jsonDocumentUrl: 'api/openapi.json',
    useGlobalPrefix: false,
  });
}

/** Who may do what stands in it, read from the one table. */
function documentOf(app: INestApplication, routes: Route[]): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setTitle('Heartdesk')
    .setDescription('Complaint cases with evidence for each step, promises, remedies, causes and honest figures.')
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'A key of /api-keys, for programs.' }, 'key')
    .addServer('/', 'This house')
    .addCookieAuth('heartdesk', { type: 'apiKey', in: 'cookie' }, 'session')
    .build();
  const document = SwaggerModule.createDocument(app, builder, {
    operationIdFactory: (controller, handler) => `${controller.replace(/Controller$/, '')}.${handler}`,
  });
  document.openapi = '3.1.0';
  document.info.license = { name: 'Proprietary' };
  complete(document, routes, readAnswers());
  return document;
}

/** What no key may do is asked for at a screen alone. */
const keyless = (deed: Deed) => scopeOfDeed(deed) === null;

function complete(document: OpenAPIObject, routes: Route[], answers: Answers): void {
  document.components ??= {};
  document.components.schemas ??= {};
  for (const schema of Object.values(document.components.schemas)) {
    if (!('properties' in schema)) continue;
    Object.assign(schema, { additionalProperties: false });
    for (const property of Object.values(schema.properties ?? {})) sayNull(property as NullableSchema);
  }
  Object.assign(document.components.schemas, answers.schemas, { Problem: problemSchema });
  const tags = new Set<string>();
  const byOperation = new Map(
    routes.map((route) => [`${route.controller.replace(/Controller$/, '')}.${route.handler}`, route]),
  );
  for (const [template, path] of Object.entries(document.paths)) {
    for (const verb of verbs) {
      const operation = path[verb] as Operation | undefined;
      const rule = byOperation.get(operation?.operationId ?? '')?.rule;
      if (!operation || !rule) continue;
      for (const tag of operation.tags ?? []) tags.add(tag);
      describe(operation, verb, template, answers.operations[operation.operationId ?? '']);
      const open = mayDo('public', rule.deed);
      operation.security = open ? [] : keyless(rule.deed) ? [{ session: [] }] : [{ session: [] }, { key: [] }];
      operation['x-roles'] = whoMay(rule.deed);
      addExamples(operation);
      addParameters(operation, verb, template);
      for (const status of statusesOf(operation, verb, open)) {
        operation.responses[status] ??= {
          description: problems[status] ?? 'A problem.',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        };
      }
    }
  }
  document.tags = [...tags].sort().map((name) => ({ name }));
}

/** Bodies as somebody would send them; test/open-api.spec.ts sends them. */
function addExamples(operation: Operation): void {
  const { operationId = '', requestBody } = operation;
  if (!requestBody || '$ref' in requestBody) return;
  const { 'application/json': json, 'multipart/form-data': form } = requestBody.content;
  const mine = examples.filter((one) => one.operation === operationId);
  if (json && mine.length > 0)
    json.examples = Object.fromEntries(mine.map(({ summary, value }, nth) => [`${nth + 1}`, { summary, value }]));
  if (form && formExamples[operationId]) form.example = formExamples[operationId];
}

interface NullableSchema {
  nullable?: boolean;
  type?: unknown;
  enum?: unknown[];
}

/** OpenAPI 3.1 knows no `nullable`: null is one of the types. */
function sayNull(property: NullableSchema): void {
  if (!property.nullable) return;
  delete property.nullable;
  property.type = [property.type, 'null'];
  if (property.enum) property.enum = [...property.enum, null];
}

/** Ids in the path are read by a decorator of ours, which the generator does not know. */
function addParameters(operation: Operation, verb: Verb, template: string): void {
  operation.parameters ??= [];
  for (const one of operation.parameters) if ('in' in one && one.in === 'header') one.required = false;
  for (const [, name] of template.matchAll(/\{(\w+)\}/g)) {
    const known = operation.parameters.some((one) => 'in' in one && one.in === 'path' && one.name === name);
    if (!known)
      operation.parameters.push({
        name: name as string,
        in: 'path',
        required: true,
        schema: { type: 'string', format: 'uuid' },
      });
  }
  if (verb === 'post') {
    operation.parameters.push({
      name: 'Idempotency-Key',
      in: 'header',
      required: false,
      schema: { type: 'string', minLength: 1, maxLength: 200 },
    });
  }
  if (verb === 'patch')
    operation.parameters.push({ name: 'If-Match', in: 'header', required: true, schema: { type: 'string' } });
}

function statusesOf(operation: Operation, verb: string, open: boolean): string[] {
  const always = ['400', '429', '500', '503'];
  const signedIn = open ? (verb === 'post' ? ['401'] : []) : ['401', '403'];
  const writes = verb === 'get' ? [] : ['404', '409', '412', '413', '415', '422'];
  return [
    ...always,
    ...signedIn,
    ...writes,
    ...(verb === 'patch' || verb === 'put' ? ['428'] : []),
    ...(operation.parameters?.some((one) => 'in' in one && one.in === 'path') ? ['404'] : []),
  ];
}
