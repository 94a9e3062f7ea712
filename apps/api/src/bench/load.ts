import { Agent, request } from 'node:http';

/** One request, as both servers understand it. */
export interface Call {
  method: 'GET' | 'POST';
  path: string;
  body?: string;
  headers?: Record<string, string>;
}

export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

/** Connections that stay open, as a browser's or another program's do. */
const connections = 8;
const agent = new Agent({ keepAlive: true, maxSockets: connections });

export function call(port: number, { method, path, body, headers }: Call): Promise<Answer> {
  return new Promise((done, fail) => {
    const asked = request(
      { host: '127.0.0.1', port, method, path, agent, headers: { 'content-type': 'application/json', ...headers } },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (part) => {
          text += part;
        });
        answer.on('end', () => done({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
      },
    );
    asked.on('error', fail);
    asked.end(body);
  });
}

/**
 * Asks over and over on every connection for so long. Answers with how many were answered; a wrong answer ends the bench,
 * unless it is `allowed`.
 */
export async function askFor(
  ms: number,
  port: number,
  next: (i: number) => Call,
  expected: number,
  allowed: (answer: Answer) => boolean = () => false,
): Promise<number> {
  const end = Date.now() + ms;
  let asked = 0;
  const ask = async () => {
    while (Date.now() < end) {
      const answer = await call(port, next(asked++));
      const { status, text } = answer;
      if (status !== expected && !allowed(answer))
        throw new Error(`Answered with ${status} instead of ${expected}: ${text.slice(0, 400)}`);
    }
  };
  await Promise.all(Array.from({ length: connections }, ask));
  return asked;
}
