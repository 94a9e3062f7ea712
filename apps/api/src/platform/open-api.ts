import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { type Deed, mayDo, scopeOfDeed, whoMay } from '#heart-core';
import { type Answers, readAnswers, type Schema } from './answers.ts';
import type { Route } from './routes.ts';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']> & { 'x-roles'?: readonly string[] };
const verbs = ['get', 'post', 'put', 'patch', 'delete'] as const;

const named = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'name'],
  properties: { id: { type: 'string', format: 'uuid' }, name: { type: 'string' } },
};

const problem = {
  type: 'object',
  additionalProperties: false,
  required: ['type', 'title', 'status', 'detail', 'instance', 'requestId'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    instance: { type: 'string' },
    requestId: { type: 'string' },
    reason: { type: 'string', description: 'A finer cause.' },
    first: { type: ['string', 'null'], description: 'Of `step-order`: the step to record first.' },
    stepKey: { type: 'string' },
    missing: { type: 'array', items: { type: 'string' }, description: 'Of `step-order`: what is not recorded yet.' },
    over: { type: 'string', description: 'Which limit an amount is over.' },
    by: { type: ['integer', 'null'], description: 'By how much, in minor units.' },
    remainingMinor: { type: ['integer', 'null'] },
    whoCan: { type: 'array', items: named, description: 'Who could say yes.' },
    issueId: { type: 'string', format: 'uuid' },
    name: { type: 'string' },
    retryAfter: { type: 'integer', description: 'Seconds.' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['pointer', 'code', 'detail'],
        properties: { pointer: { type: 'string' }, code: { type: 'string' }, detail: { type: 'string' } },
      },
    },
    blockers: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['code', 'detail'],
        properties: { code: { type: 'string' }, detail: { type: 'string' }, pointer: { type: 'string' } },
      },
    },
  },
};

/** Serves the OpenAPI document and its reader: who may do what stands in it, read from the one table. */
export function describeApi(app: INestApplication, routes: Route[]): OpenAPIObject {
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
  SwaggerModule.setup('api/docs', app, document, { jsonDocumentUrl: 'api/openapi.json', useGlobalPrefix: false });
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
  Object.assign(document.components.schemas, answers.schemas, { Problem: problem });
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

/** What each refusal means, with its codes. */
const problems: Record<string, string> = {
  '400': 'Something sent cannot be taken: `validation`, with each field and what is wrong with it.',
  '401': 'Nobody is signed in: `unauthenticated`.',
  '403': 'Not for this role, or the request came from another site: `forbidden`.',
  '404': 'Not there, or out of reach: `not-found`.',
  '409': 'It does not go with what stands: `conflict`, `step-order`, `close-blocked` or `already-decided`.',
  '412': 'Somebody has changed it meanwhile: `version-mismatch`.',
  '413': 'Too much at once: `payload-too-large`.',
  '415': 'Not of a type that is read here: `unsupported-media-type`.',
  '422': 'It names what is not there, or its key was used for something else: `unprocessable`, `idempotency-mismatch`.',
  '428': 'Say which version you change, by If-Match: `precondition-required`.',
  '429': 'Too many requests: `rate-limited`, with Retry-After.',
  '500': 'A fault of the house: `internal`.',
  '503': 'Too busy, or without its database for a moment: `unavailable`, with Retry-After.',
};

/** Says in words what an operation does, and by a schema what it answers. */
function describe(
  operation: Operation,
  verb: (typeof verbs)[number],
  template: string,
  answer: Answers['operations'][string] | undefined,
): void {
  const words = template
    .replace(/^\/api\/v1\//, '')
    .replace(/\/?\{\w+\}/g, '')
    .replace(/[-/]/g, ' ');
  const one = template.endsWith('}');
  const does = {
    get: one ? 'Read one of' : answer?.schema?.type === 'array' ? 'List' : 'Read',
    post: 'Record in',
    put: 'Keep in',
    patch: one ? 'Change one of' : 'Change',
    delete: 'End',
  }[verb];
  const [first = ''] = (answer?.description ?? '').split(/(?<=\.)\s/);
  operation.summary ??= first && first.length <= 120 ? first.replace(/\.$/, '') : `${does} ${words}`;
  operation.description ??= answer?.description || `${operation.summary}.`;
  if (!answer) return;
  for (const [status, response] of Object.entries(operation.responses)) {
    if (!/^2\d\d$/.test(status) || !response || '$ref' in response) continue;
    response.description ||= 'Done.';
    const [, file] = /\.(csv|xlsx|pdf)$/.exec(template) ?? [];
    if (file) response.content = { [mediaTypes[file] as string]: { schema: { type: 'string', format: 'binary' } } };
    else if (answer.schema && !response.content) response.content = { 'application/json': { schema: answer.schema } };
    if (answer.schema?.type === 'array' && verb === 'get') response.headers ??= listHeaders;
  }
}

const mediaTypes: Record<string, string> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
};

const listHeaders = {
  'Content-Range': {
    description: 'Which rows these are, and of how many: `cases 0-24/319`, `*` for a total beyond 50,000.',
    schema: { type: 'string' },
  },
  'X-Next-Cursor': { description: 'What `after` takes for the next page.', schema: { type: 'string' } },
} satisfies Record<string, { description: string; schema: Schema }>;

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
function addParameters(operation: Operation, verb: (typeof verbs)[number], template: string): void {
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
  const writes = verb === 'get' ? [] : ['404', '409', '413', '415', '422'];
  return [
    ...always,
    ...signedIn,
    ...writes,
    ...(verb === 'patch' ? ['412', '428'] : []),
    ...(operation.parameters?.some((one) => 'in' in one && one.in === 'path') ? ['404'] : []),
  ];
}
