import { request } from 'node:http';
import { memoryOf } from './cpu.ts';
import type { Server } from './servers.ts';

/** A file that was read to its end and thrown away: MB of it, seconds, and MB of memory that the server took more meanwhile. */
export interface ReadFile {
  megabytes: number;
  seconds: number;
  more: number;
}

const lookEvery = 2_000_000;
const mega = 1_000_000;

/** Every case by id: ours with all columns that its list has, the other the bare table by COPY. */
export const wholeList = {
  ours: `/api/v1/exports/cases.csv?sort=${encodeURIComponent('["id","ASC"]')}`,
  bare: '/copy',
} as const;

/** Reads a file as it comes. Throws where it is refused. */
export function readWhole({ port, pid }: Server, path: string, cookie = ''): Promise<ReadFile> {
  const [before, began] = [memoryOf(pid), Date.now()];
  return new Promise((done, fail) => {
    const asked = request({ host: '127.0.0.1', port, path, headers: { cookie } }, (answer) => {
      let [bytes, looked, most] = [0, 0, before];
      if (answer.statusCode !== 200) return fail(new Error(`${path} was answered with ${answer.statusCode}.`));
      answer.on('data', (piece: Buffer) => {
        bytes += piece.length;
        if (bytes - looked < lookEvery) return;
        looked = bytes;
        most = Math.max(most, memoryOf(pid));
      });
      answer.on('error', fail);
      answer.on('end', () =>
        done({ megabytes: bytes / mega, seconds: (Date.now() - began) / 1000, more: (most - before) / mega }),
      );
    });
    asked.on('error', fail);
    asked.end();
  });
}
