import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** A job as it is put into a handler's hands. */
export interface HeldJob {
  id: string;
  kind: string;
  subject: string;
  dueAt: Date;
  recipientId: string | null;
  payload: Record<string, unknown>;
  attempts: number;
}

/** How a kind of job is done. */
export type JobKind =
  /** Within the transaction that also marks it done: exactly once. */
  | { deed: (tx: EntityManager, job: HeldJob) => Promise<void>; mostAttempts?: number }
  /** Outside of any, where it may take long and may come twice: at least once. One at a time, unless several lines may go beside one another. */
  | { errand: (job: HeldJob) => Promise<void>; mostAttempts?: number; linesAtOnce?: number };

/** Looks for what is due and plans it; called every second or so, by every process. */
export type Planner = (now: Date) => Promise<void>;

/** What the house can do by itself. The rooms above register their kinds when the house opens. */
@Injectable()
export class JobKinds {
  private readonly kinds = new Map<string, JobKind>();
  readonly planners: Planner[] = [];

  register(name: string, kind: JobKind): void {
    if (this.kinds.has(name)) throw new Error(`Two kinds of job are named ${name}`);
    this.kinds.set(name, kind);
  }

  planBy(planner: Planner): void {
    this.planners.push(planner);
  }

  of(name: string): JobKind {
    const kind = this.kinds.get(name);
    if (!kind) throw new Error(`No kind of job is named ${name}`);
    return kind;
  }

  /** The names of those done within a transaction, or of those done outside. */
  named(manner: 'deed' | 'errand'): string[] {
    return [...this.kinds].filter(([, kind]) => manner in kind).map(([name]) => name);
  }
}
