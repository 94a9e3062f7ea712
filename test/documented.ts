import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { OpenApi, Operation } from './open-api-document.ts';

interface Given {
  statusCode: number;
  headers: Record<string, string | undefined>;
  body: string;
}
interface Response {
  content?: Record<string, { schema?: object }>;
}

/** Holds live answers against the OpenAPI document: their status, their media type and every member of their shape. */
export class Documented {
  private readonly ajv = new Ajv2020({ strict: false, allErrors: true });
  private readonly known = new Map<string, ValidateFunction | null>();

  constructor({ components }: OpenApi) {
    formats.default(this.ajv);
    this.ajv.addSchema({ $id: 'api', components: within(components) });
  }

  /** What an answer is that the document does not tell, or null. */
  against(operation: Operation, { statusCode, headers, body }: Given): string | null {
    const response = (operation as unknown as { responses: Record<string, Response> }).responses[statusCode];
    if (!response) return `answered ${statusCode}, which is not documented`;
    const type = headers['content-type']?.split(';')[0];
    if (!response.content) return body === '' ? null : `answered ${statusCode} with a body that is not documented`;
    if (!type || !response.content[type]) return `answered ${statusCode} as ${type}, which is not documented`;
    if (!type.endsWith('json')) return null;
    const fits = this.validatorOf(`${operation.operationId} ${statusCode} ${type}`, response.content[type]?.schema);
    if (!fits || fits(JSON.parse(body))) return null;
    const faults = (fits.errors ?? []).map(
      ({ instancePath, message, params }) =>
        `${instancePath.replace(/\/\d+/g, '/n')} ${message} ${JSON.stringify(params)}`,
    );
    return `answered ${statusCode} out of its schema: ${[...new Set(faults)].slice(0, 6).join('; ')}`;
  }

  private validatorOf(name: string, schema: object | undefined): ValidateFunction | null {
    const known = this.known.get(name);
    if (known !== undefined) return known;
    const made = schema ? this.ajv.compile(within(schema)) : null;
    this.known.set(name, made);
    return made;
  }
}

/** The same schema with its references into the document that Ajv knows as `api`. */
const within = <T extends object>(schema: T): T =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"api#/components/'));
