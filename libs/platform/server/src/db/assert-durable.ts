import type { DataSource } from 'typeorm';

const REQUIRED = { fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on' };

/** What is acknowledged must be on disk: a production server that would forget is refused by name of the setting (F04). */
export async function assertDurable(dataSource: DataSource): Promise<void> {
  for (const [name, wanted] of Object.entries(REQUIRED)) {
    const rows: { value: string }[] = await dataSource.query('select current_setting($1) as value', [name]);
    const value = rows[0]?.value;
    const stronger = name === 'synchronous_commit' && (value === 'remote_apply' || value === 'remote_write');
    if (value !== wanted && !stronger) throw new Error(`PostgreSQL has ${name} = ${value}: with it an acknowledged answer can be lost. Set it to ${wanted}.`);
  }
}
