import { DataSource, type MixedList } from 'typeorm';

/** The owner migrates, the app serves, the grader alone reads answer keys, the eraser alone takes away what the app may only add. */
export const ROLES = { app: 'amoxtli_app', grader: 'amoxtli_grader', eraser: 'amoxtli_eraser' } as const;
export type DatabaseRole = keyof typeof ROLES | 'owner';

type Entities = MixedList<new () => object>;

export type ConnectionOptions = { url: string; role: DatabaseRole; entities?: Entities; poolSize?: number; applicationName?: string };

/** A pool in one role. Every wait has an end: node-pg by itself waits without one on an exhausted pool. */
export function createDataSource({ url, role, entities = [], poolSize = 10, applicationName = 'amoxtli' }: ConnectionOptions): DataSource {
  const options = ['-c statement_timeout=5000', '-c lock_timeout=3000', '-c idle_in_transaction_session_timeout=10000', '-c timezone=UTC'];
  if (role !== 'owner') options.push(`-c role=${ROLES[role]}`);
  return new DataSource({
    type: 'postgres',
    url,
    entities,
    synchronize: false,
    installExtensions: false,
    uuidExtension: 'pgcrypto',
    applicationName,
    poolSize,
    connectTimeoutMS: 3000,
    invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
    extra: { options: options.join(' ') },
  });
}
