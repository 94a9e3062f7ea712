import { existsSync, readFileSync } from 'node:fs';

/** A JSON Schema, as OpenAPI 3.1 takes it. */
export type Schema = Record<string, unknown>;

/** What the operations answer, as the types of the controllers say: written down when the API is built (`run/describe.mjs`). */
export interface Answers {
  schemas: Record<string, Schema>;
  /** By operation; `schema` is null where nothing is answered. */
  operations: Record<string, { schema: Schema | null; description: string }>;
}

const written = 'dist/api/answers.json';

/** Nothing before the API has been built for the first time. */
export const readAnswers = (): Answers =>
  existsSync(written) ? JSON.parse(readFileSync(written, 'utf8')) : { schemas: {}, operations: {} };
