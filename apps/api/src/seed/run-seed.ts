import { createHash } from 'node:crypto';
import { globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { create } from 'tar';
import { CatalogFacade } from '@amoxtli/catalog/server';
import { ImportCourse } from '@amoxtli/content/server';
import { InstitutionStore } from '@amoxtli/identity/server';
import { Database, type Transaction, log, statement } from '@amoxtli/platform/server';
import { seedCompetency } from './seed-competency';
import { type Seed, readSeed } from './seed-files';

const seeded = statement<{ value: { hash: string } }>('api.seeded', `select value from platform.setting where name = 'seed'`);
const markSeeded = statement<never>(
  'api.mark-seeded',
  `insert into platform.setting (name, value) values ('seed', jsonb_build_object('hash', $1::text)) on conflict (name) do update set value = excluded.value, updated_at = now()`,
);

/** Fills the catalogue and imports our own courses, by the same importer as everyone's; only what changed since the last time. False when nothing had. */
export async function runSeed(app: INestApplicationContext, folder: string): Promise<boolean> {
  const db = app.get(Database);
  const hash = hashFolder(folder);
  const [last] = await db.run(seeded);
  if (last?.value.hash === hash) return false;
  const seed = readSeed(folder);
  await db.transaction((tx) => seedCatalog(app, seed, tx));
  for (const course of seed.playable) await importPlayable(app, folder, course);
  await seedCompetency(app, folder);
  await db.run(markSeeded, [hash]);
  return true;
}

async function seedCatalog(app: INestApplicationContext, seed: Seed, tx: Transaction): Promise<void> {
  const catalog = app.get(CatalogFacade);
  const institutions = app.get(InstitutionStore);
  for (const institution of seed.institutions) await institutions.upsert(tx, institution);
  for (const { number, code, slug, name } of seed.lines) await catalog.keepLine(tx, { lineId: number, code, slug, nameEs: name.es, nameEn: name.en });
  for (const { code, name } of seed.areas) await catalog.keepArea(tx, { code, nameEs: name.es, nameEn: name.en });
  for (const { runs, ...course } of seed.courses) {
    await catalog.register(tx, { ...course, about: [], outcomes: [], prerequisites: [], effortHours: null, runs: runs.map((r) => ({ ...r, ...instants(r), capacity: null })) });
  }
}

/** The archive is imported first, which enters the course; then the facts that an archive does not carry are added. */
async function importPlayable(app: INestApplicationContext, folder: string, facts: Seed['playable'][number]): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'amoxtli-seed-'));
  try {
    const archive = join(work, `${facts.slug}.tar.gz`);
    await create({ gzip: true, file: archive, cwd: join(folder, 'courses'), portable: true }, [facts.slug]);
    const outcome = await app.get(ImportCourse).run(archive, {
      by: null,
      within: async ({ courseRunId }, tx) => app.get(CatalogFacade).describe(tx, courseRunId, { ...facts, effortHours: facts.effortHoursPerWeek }),
    });
    if (!outcome.ok) throw new Error(`seed course ${facts.slug}: ${outcome.message}`);
    log.info({ course: facts.slug, version: outcome.version }, 'seed: course imported');
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

type Dates = 'startsAt' | 'endsAt' | 'enrollmentOpensAt' | 'enrollmentClosesAt';

function instants(run: Record<Dates, string | null>): Record<Dates, Date | null> {
  const read = (iso: string | null) => (iso === null ? null : new Date(iso));
  return { startsAt: read(run.startsAt), endsAt: read(run.endsAt), enrollmentOpensAt: read(run.enrollmentOpensAt), enrollmentClosesAt: read(run.enrollmentClosesAt) };
}

function hashFolder(folder: string): string {
  const hash = createHash('sha256');
  for (const path of globSync('**/*', { cwd: folder }).sort()) {
    const file = join(folder, path);
    if (statSync(file).isFile()) hash.update(path).update('\0').update(readFileSync(file));
  }
  return hash.digest('hex');
}
