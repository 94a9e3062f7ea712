import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Gathering } from './gathering.ts';
import { requestContext, requestId } from './request.ts';

/** Serialization failure and deadlock: the database asks to try again. */
const worthAnotherTry = new Set(['40001', '40P01']);
const tries = 3;

/** The one door to the tables: reads go straight through, each deed is one transaction. */
@Injectable()
export class House {
  constructor(readonly db: DataSource) {}

  /** Runs a deed in one transaction, or within the one that the request already holds. Reads within it see what it has done, and take no second connection. */
  async deed<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    const context = requestContext.getStore();
    if (context?.tx) return work(context.tx);
    if ((await context?.assumption?.holds) === false) throw new Error('Whoever asks has changed meanwhile.');
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.db.transaction((tx) =>
          requestContext.run({ requestId: requestId(), ...context, tx }, () => work(tx)),
        );
      } catch (problem) {
        if (attempt === tries || !worthAnotherTry.has(codeOf(problem))) throw problem;
      }
    }
  }

  /** A read by SQL. Values only as parameters: no caller's word ever stands in the text. */
  read<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    const context = requestContext.getStore();
    return context?.gathering?.read<Row>(sql, parameters) ?? (context?.tx ?? this.db).query(sql, parameters);
  }

  /** Asks several questions at once; what they read at the same time goes to the database together. */
  async together<Answers extends unknown[]>(
    ...questions: { [I in keyof Answers]: () => Promise<Answers[I]> }
  ): Promise<Answers> {
    const context = { requestId: requestId(), ...requestContext.getStore() };
    const gathering = context.gathering ?? (context.tx ? this.gather(context.tx) : (context.opening ?? this.gather()));
    const ask = () => Promise.all(questions.map((question) => question())) as Promise<Answers>;
    return requestContext.run({ ...context, gathering }, ask);
  }

  gather(through: EntityManager | DataSource = this.db): Gathering {
    return new Gathering((sql, values) => through.query(sql, values));
  }
}

/** PostgreSQL's five-character code of a failed query, or an empty string. */
export function codeOf(problem: unknown): string {
  const { code, driverError } = (problem ?? {}) as { code?: string; driverError?: { code?: string } };
  return driverError?.code ?? code ?? '';
}
