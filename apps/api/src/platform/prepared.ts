import { createHash } from 'node:crypto';
import { Client, type ClientConfig } from 'pg';

/** So many different statements are prepared at most; what comes after them is sent as it is. */
const mostStatements = 400;
const names = new Map<string, string>();

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known || names.size >= mostStatements) return known;
  const name = createHash('sha1').update(text).digest('base64url');
  names.set(text, name);
  return name;
}

/** Without values only questions recur: the rest are the words of a transaction, and what tables are made with. */
const isRead = (text: string) => /^\s*select\s/.test(text);

type Query = (config: unknown, values?: unknown, callback?: unknown) => unknown;

/** A connection that has the database parse and plan each statement once. Not for a pooler that shares connections between transactions. */
export class PreparingClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    const send = super.query.bind(this) as Query;
    const query: Query = (config_, values, callback) => {
      const recurs = typeof config_ === 'string' && Array.isArray(values) && (values.length > 0 || isRead(config_));
      const name = recurs ? nameOf(config_) : undefined;
      return name ? send({ name, text: config_, values }, callback) : send(config_, values, callback);
    };
    this.query = query as typeof this.query;
  }
}
