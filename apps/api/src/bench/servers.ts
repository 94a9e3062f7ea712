import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const scripts = {
  ours: resolve('dist/server/main.js'),
  bare: fileURLToPath(new URL('bare-server.js', import.meta.url)),
};

/** A server under way, and how long it took until it first answered. */
export interface Server {
  port: number;
  pid: number;
  startedInMs: number;
  stop(): Promise<void>;
}

/** Starts one of ours on a free port, and waits until it answers. */
export async function startServer(
  script: keyof typeof scripts,
  settings: NodeJS.ProcessEnv,
  probe: string,
): Promise<Server> {
  const port = await freePort();
  const began = performance.now();
  const child = spawn(process.execPath, [scripts[script]], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...settings, PORT: String(port), HOST: '127.0.0.1', LOG_LEVEL: 'error' },
  });
  await answers(port, probe, child);
  return {
    port,
    pid: child.pid as number,
    startedInMs: performance.now() - began,
    stop: () => ended(child),
  };
}

async function answers(port: number, path: string, child: ChildProcess): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`A server ended with ${child.exitCode} before it answered.`);
    const answered = await fetch(`http://127.0.0.1:${port}${path}`).catch(() => null);
    if (answered) return;
    await new Promise((go) => setTimeout(go, 10));
  }
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    if (child.exitCode !== null) return done();
    child.once('exit', () => done());
    child.kill('SIGTERM');
  });
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(address && typeof address === 'object' ? address.port : 0));
    });
  });
}
