import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Pool, PoolClient, QueryResult } from 'pg';
import type { Statement } from './statement';

/** What a store needs: the pool at large, or one transaction. */
export interface Queryable {
  readonly manager: EntityManager;
  /** Runs a named, prepared statement. */
  run<Row>(statement: Statement<Row>, values?: readonly unknown[]): Promise<Row[]>;
}

/** One transaction; everything done through it stands or falls together. */
export interface Transaction extends Queryable {
  readonly kind: 'transaction';
}

export const DATA_SOURCE = Symbol('data source');

type Pooled = { master: Pool };

@Injectable()
export class Database implements Queryable, OnApplicationShutdown {
  constructor(@Inject(DATA_SOURCE) readonly dataSource: DataSource) {}

  get manager(): EntityManager {
    return this.dataSource.manager;
  }

  get pool(): Pool {
    return (this.dataSource.driver as unknown as Pooled).master;
  }

  async run<Row>({ name, text }: Statement<Row>, values: readonly unknown[] = []): Promise<Row[]> {
    const result = (await this.pool.query({ name, text, values: [...values] })) as QueryResult & { rows: Row[] };
    return result.rows;
  }

  /** Runs `work` in one transaction; commits when it resolves, rolls back when it throws. */
  async transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    try {
      await runner.startTransaction();
      const result = await work({
        kind: 'transaction',
        manager: runner.manager,
        run: async <Row>({ name, text }: Statement<Row>, values: readonly unknown[] = []) =>
          ((await client.query({ name, text, values: [...values] })) as QueryResult & { rows: Row[] }).rows,
      });
      await runner.commitTransaction();
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction();
      throw error;
    } finally {
      await runner.release();
    }
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}
