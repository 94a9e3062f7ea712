import type { OpenAPIObject } from '@nestjs/swagger';
import type { Answers, Schema } from './answers.ts';

export type Operation = NonNullable<OpenAPIObject['paths'][string]['get']> & { 'x-roles'?: readonly string[] };
export const verbs = ['get', 'post', 'put', 'patch', 'delete'] as const;
export type Verb = (typeof verbs)[number];

/** Says in words what an operation does, and by a schema what it answers. */
export function describe(
  operation: Operation,
  verb: Verb,
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
