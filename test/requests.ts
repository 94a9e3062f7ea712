import fc from 'fast-check';
import { brokenBodies, certain, odd, oddQueries, oddTexts, tooLarge, unkept } from './odd-things.ts';
import type { OpenApi, Operation, Schema } from './open-api-document.ts';

/** A request, and whether anything but a refusal of it would be a fault. */
export interface Asked {
  query: string;
  headers: Record<string, string>;
  path: Record<string, string>;
  payload?: string;
  mustRefuse: boolean;
  wrong: string;
}

/** Ids that are there, by the name under which a body or a path asks for them. */
export type Known = (name: string) => string | undefined;

/** Everything that can be asked of one operation, well-formed and not. */
export class Asking {
  constructor(
    private readonly document: OpenApi,
    private readonly known: Known,
  ) {}

  /** Requests of which most break a rule, somewhere. */
  malformed(
    verb: string,
    operation: Operation,
    nice: Omit<Asked, 'mustRefuse' | 'wrong' | 'payload'>,
  ): fc.Arbitrary<Asked> {
    const names = (operation.parameters ?? []).filter((one) => one.in === 'query').map(({ name }) => name);
    const ids = Object.keys(nice.path);
    const kinds: fc.Arbitrary<Asked>[] = [
      fc
        .constantFrom(...oddQueries.filter(([name]) => names.includes(name) || name === 'nothing'))
        .map(([name, value]) => {
          const mustRefuse = names.length > 0 && certain(name, value);
          return {
            ...nice,
            query: `?${encodeURIComponent(name)}=${encodeURIComponent(value)}`,
            mustRefuse,
            wrong: `query ${name}`,
          };
        }),
      fc
        .constantFrom(
          '?range=[0,1]&range=[0,2]',
          '?filter={}&filter={}',
          '?%',
          '?=',
          `?filter=${'%22'.repeat(5000)}`,
          '?[]=1',
        )
        .map((query) => ({ ...nice, query, mustRefuse: false, wrong: `query ${query.slice(0, 20)}` })),
      fc.constantFrom(...oddTexts.filter((text) => !unkept.slice(2).includes(text)), 'x'.repeat(280)).map((key) => ({
        ...nice,
        headers: {
          ...nice.headers,
          'idempotency-key': [...key]
            .map((sign) => ((sign.codePointAt(0) ?? 0) > 255 ? 'é' : sign))
            .join('')
            .replace(/[\0\r\n]/g, ' ')
            .slice(0, 5000),
          'last-event-id': 'x',
        },
        mustRefuse: false,
        wrong: 'key',
      })),
    ];
    if (ids.length > 0) {
      const places = [
        'x',
        '0',
        '0198c0de-0000-7000-8000-00000000dead',
        "1'--",
        '%00',
        '%ff',
        '%E0%A4%A',
        '..%2f..',
        'a'.repeat(290),
        '%F0%9F%92%A9',
        '-1',
        'null',
        'undefined',
        '1e9',
      ];
      kinds.push(
        fc.constantFrom(...places).map((place) => ({
          ...nice,
          path: Object.fromEntries(ids.map((id) => [id, place])),
          mustRefuse: true,
          wrong: `path ${place.slice(0, 20)}`,
        })),
      );
    }
    if (verb === 'patch') {
      kinds.push(
        fc.constantFrom('', '*', '"x"', '1', '"-1"', `"${'9'.repeat(40)}"`, 'W/"99"', '"1", "2"').map((version) => ({
          ...nice,
          headers: { ...nice.headers, 'if-match': version },
          payload: '{}',
          mustRefuse: true,
          wrong: `if-match ${version}`,
        })),
      );
    }
    const schema = this.schemaOf(operation);
    if (schema) {
      const body = this.bodies(schema);
      kinds.push(
        ...Array(4).fill(
          this.mutated(schema).map(({ payload, wrong, mustRefuse }) => ({ ...nice, payload, mustRefuse, wrong })),
        ),
        fc
          .constantFrom(...brokenBodies)
          .map((payload) => ({ ...nice, payload, mustRefuse: true, wrong: 'broken body' })),
        fc
          .tuple(
            body,
            fc.constantFrom(
              'text/plain',
              'application/xml',
              'application/x-www-form-urlencoded',
              'multipart/form-data',
              'application/jsonx',
              'x',
            ),
          )
          .map(([given, type]) => ({
            ...nice,
            headers: { ...nice.headers, 'content-type': type },
            payload: JSON.stringify(given),
            mustRefuse: true,
            wrong: `type ${type}`,
          })),
        fc.constant({ ...nice, mustRefuse: true, wrong: 'no body' }),
        fc.constant({ ...nice, payload: tooLarge, mustRefuse: true, wrong: 'too large' }),
      );
    } else if (verb !== 'get') {
      kinds.push(
        fc
          .constantFrom(...brokenBodies.slice(1))
          .map((payload) => ({ ...nice, payload, mustRefuse: false, wrong: 'unasked body' })),
      );
    }
    return fc.oneof(...kinds);
  }

  /** Requests as the document says they may be. */
  valid(operation: Operation, nice: Omit<Asked, 'mustRefuse' | 'wrong' | 'payload'>): fc.Arbitrary<Asked> {
    const schema = this.schemaOf(operation);
    const body = schema ? this.bodies(schema) : fc.constant(undefined);
    return body.map((given) => ({
      ...nice,
      payload: given === undefined ? undefined : JSON.stringify(given),
      mustRefuse: false,
      wrong: 'nothing',
    }));
  }

  private schemaOf({ requestBody }: Operation): Schema | undefined {
    const json = requestBody?.content['application/json']?.schema;
    return json && this.resolved(json);
  }

  private resolved(schema: Schema): Schema {
    if (schema.allOf?.length === 1) return this.resolved(schema.allOf[0] as Schema);
    if (!schema.$ref) return schema;
    const found = this.document.components.schemas[schema.$ref.replace('#/components/schemas/', '')];
    if (!found) throw new Error(`The OpenAPI document points at nothing: ${schema.$ref}`);
    return this.resolved(found);
  }

  private bodies(given: Schema, name = ''): fc.Arbitrary<unknown> {
    const schema = this.resolved(given);
    const types = [schema.type ?? 'object'].flat();
    if (schema.enum) return fc.constantFrom(...schema.enum);
    if (types.includes('object')) return schema.properties ? this.objects(schema) : fields;
    if (types.includes('array'))
      return fc.array(this.bodies(schema.items as Schema, name), { maxLength: Math.min(3, schema.maxItems ?? 3) });
    if (types.includes('boolean')) return fc.boolean();
    if (types.includes('integer') || types.includes('number'))
      return fc.integer({ min: Math.ceil(schema.minimum ?? 0), max: Math.min(schema.maximum ?? 1000, 2 ** 40) });
    return this.texts(schema, name);
  }

  private objects({ properties = {}, required = [] }: Schema): fc.Arbitrary<object> {
    const members = Object.fromEntries(Object.entries(properties).map(([name, of]) => [name, this.bodies(of, name)]));
    return fc.record(members, { requiredKeys: required });
  }

  private texts({ format, minLength = 0, maxLength = 100, pattern }: Schema, name: string): fc.Arbitrary<string> {
    const id = this.known(name);
    if (format === 'uuid')
      return id ? fc.oneof({ weight: 9, arbitrary: fc.constant(id) }, { weight: 1, arbitrary: fc.uuid() }) : fc.uuid();
    if (format === 'date-time')
      return fc.constantFrom(
        '2026-03-02T09:00:00Z',
        '2026-03-02T09:30:00+00:00',
        '2026-03-02T10:00:00Z',
        '2026-03-03T12:00:00Z',
        '2026-03-04T09:30:00-02:00',
      );
    if (format === 'email' || pattern?.includes('@'))
      return fc.integer({ min: 1, max: 10_000 }).map((n) => `someone${n}@example.test`);
    if (pattern?.includes('A-Z')) return fc.constantFrom('GBP', 'EUR');
    if (pattern) return fc.stringMatching(new RegExp(pattern));
    if (id) return fc.constant(id);
    return fc.string({ minLength: Math.max(1, minLength), maxLength: Math.min(maxLength, 60), unit: 'grapheme' });
  }

  /** A body with one thing wrong in it, deep or not. */
  private mutated(schema: Schema): fc.Arbitrary<{ payload: string; wrong: string; mustRefuse: boolean }> {
    const names = Object.keys(schema.properties ?? {});
    const one = fc.tuple(this.bodies(schema), fc.constantFrom(...names), odd, fc.nat(3), fc.nat(9));
    return one.map(([given, name, value, way, at]) => {
      const body = structuredClone(given) as Record<string, unknown>;
      const required = schema.required ?? [];
      if (way === 0) return this.told({ ...body, nothing: value }, 'unknown member', true);
      if (way === 1 && required.length > 0) {
        const left = required[at % required.length] as string;
        delete body[left];
        return this.told(body, `without ${left}`, true);
      }
      const inner = body[name];
      if (way === 2 && inner && typeof inner === 'object') {
        const nested = Array.isArray(inner) ? inner[0] : inner;
        const keys = Object.keys(nested ?? {});
        if (nested && typeof nested === 'object' && keys.length > 0) {
          (nested as Record<string, unknown>)[keys[at % keys.length] as string] = value;
          return this.told(body, `${name}.${keys[at % keys.length]} ${this.shown(value)}`, false);
        }
      }
      body[name] = value;
      return this.told(
        body,
        `${name} ${this.shown(value)}`,
        this.isOfAnotherKind(schema.properties?.[name] as Schema, value),
      );
    });
  }

  private told(body: object, wrong: string, mustRefuse: boolean) {
    return { payload: JSON.stringify(body), wrong, mustRefuse };
  }

  private shown(value: unknown): string {
    return (JSON.stringify(value) ?? '').slice(0, 40);
  }

  private isOfAnotherKind(given: Schema, value: unknown): boolean {
    const { type, enum: list, format, maxLength = 100_000 } = this.resolved(given);
    const types = [type ?? 'object'].flat();
    if (value === null) return !types.includes('null');
    if (typeof value === 'string' && types.includes('string'))
      return (
        unkept.includes(value) ||
        value.length > maxLength ||
        (list ? !list.includes(value) : format === 'uuid' || format === 'date-time' || format === 'email')
      );
    if (typeof value === 'number' && types.includes('integer')) return !Number.isInteger(value);
    return !types.includes(Array.isArray(value) ? 'array' : typeof value);
  }
}

/** Fields of a step: some that steps have, with what they may hold or not. */
const fields = fc.oneof(
  fc.constantFrom(
    { restatement: 'The parcel is late.', confirmation: 'confirmed' },
    { feeling: 'angry', words: 'That is hard.' },
    { words: 'I am sorry.', satisfaction: 4 },
    { optionsOffered: ['one', 'two'], chosen: 'one', delivery: 'doneNow', agreedToPlan: true },
  ),
  fc.dictionary(
    fc.constantFrom(
      'restatement',
      'confirmation',
      'words',
      'optionsOffered',
      'delivery',
      'causeId',
      'symptomId',
      'satisfaction',
      'nothing',
    ),
    odd,
    { maxKeys: 4 },
  ),
);
