import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { Pool } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { type BareWork, bareWork } from './bare-work.ts';

/** The same questions as SQL straight through `pg`, on node:http, on the same database: what a figure of ours is a ratio of. */
const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 12 });

const server = createServer(async (asked, answer) => {
  const address = new URL(asked.url ?? '/', 'http://bare');
  if (address.pathname === '/copy') return copy(answer);
  const work: BareWork | undefined = bareWork[address.pathname.slice(1)];
  if (!work) return answer.writeHead(404).end();
  try {
    const text = await work(pool, address.searchParams, asked.method === 'POST' ? await bodyOf(asked) : '');
    answer.writeHead(asked.method === 'POST' ? 201 : 200, { 'content-type': 'application/json' }).end(text);
  } catch (problem) {
    answer.writeHead(500).end(String(problem));
  }
});
server.listen(Number(process.env.PORT), '127.0.0.1', () => console.log('Ready'));

async function bodyOf(asked: IncomingMessage): Promise<string> {
  let text = '';
  asked.setEncoding('utf8');
  for await (const part of asked) text += part;
  return text;
}

async function copy(answer: ServerResponse): Promise<void> {
  const client = await pool.connect();
  try {
    await pipeline(client.query(copyTo('copy (select * from cases order by id) to stdout (format csv)')), answer);
  } finally {
    client.release();
  }
}
