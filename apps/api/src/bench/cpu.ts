import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const ticksASecond = 100;

interface Times {
  parent: number;
  /** Seconds of processor time: its own, and that of its children that have ended. */
  own: number;
  ended: number;
}

/** Seconds of processor time that a process and everything it started have used so far. */
export function cpuOf(pid: number): number {
  const all = new Map(pids().flatMap((one) => timesOf(one) ?? []));
  const of = (one: number): number => {
    const times = all.get(one);
    if (!times) return 0;
    const children = [...all].filter(([, { parent }]) => parent === one).map(([child]) => of(child));
    return times.own + times.ended + children.reduce((sum, more) => sum + more, 0);
  };
  return of(pid);
}

/** Bytes of memory that a process holds at this moment. */
export function memoryOf(pid: number): number {
  if (existsSync('/proc/self/status')) {
    const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes ?? 0) * 1024;
  }
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) * 1024;
}

const pids = (): number[] =>
  existsSync('/proc/self/stat') ? readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? Number(name) : [])) : [];

function timesOf(pid: number): [number, Times][] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // What follows the name, which may hold spaces and brackets, begins with the third field.
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [parent, own, system, endedOwn, endedSystem] = [1, 11, 12, 13, 14].map((place) => fields[place] ?? 0);
    return [
      [
        pid,
        {
          parent: parent as number,
          own: ((own as number) + (system as number)) / ticksASecond,
          ended: ((endedOwn as number) + (endedSystem as number)) / ticksASecond,
        },
      ],
    ];
  } catch {
    return null;
  }
}
