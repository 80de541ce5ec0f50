import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { NestFactory } from '@nestjs/core';
import { RunGolden } from '@amoxtli/assessment/server';
import { ExportCourse, ImportCourse } from '@amoxtli/content/server';
import { BackfillCredentials, IssuerKeys } from '@amoxtli/credentials/server';
import { RecomputeAttainment } from '@amoxtli/competency/server';
import { ClaimAdministrator, ExportPerson, GrantRole } from '@amoxtli/identity/server';
import { allowLogins, migrate, nestLogger, prepareQueues, readConfig } from '@amoxtli/platform/server';
import { AppModule } from './app.module';
import { migrations } from './contexts';
import { printGolden } from './print-golden';
import { printReport } from './print-report';
import { runSeed } from './seed/run-seed';

const HELP = `amoxtli: npm run cli -- <command>
  migrate                        bring the database up to date (under a lock)
  seed [folder]                  catalogue and our own courses
  prepare [folder]               migrate, seed, and print a one-time code for the first administrator
  import <archive> [--json]      bring in an Open edX export (.tar.gz)
  export <ORG/COURSE/RUN> <file> write the published course as an Open edX export (.tar.gz)
  golden <archive> <jsonl>       grade the cases of a golden file with our engine [--json]
  rotate-key                     sign credentials with a new key; what the old one signed still verifies
  issue-credentials              queue a credential for each constancia that has none
  grant-role <mail> <ROLE> [acronym]  give a role, in an institution or everywhere (ASSESSOR, AUTHOR, REVIEWER, INSTITUTION_ADMIN)
  export-person <mail> [file]    all that is held of a person, as JSON for them to read (mis-datos.json)
  recompute                      fold every log of competencies anew and put right what differs
  admin-code                     a new one-time code, while nobody has claimed it`;

const config = readConfig(process.env);

async function withApp<T>(work: (app: Awaited<ReturnType<typeof NestFactory.createApplicationContext>>) => Promise<T>): Promise<T> {
  const app = await NestFactory.createApplicationContext(AppModule.with({ config, manifest: {}, poolSize: 4 }), { logger: nestLogger });
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}

const migrateAll = () =>
  migrate(config.DATABASE_URL, migrations, async (owner) => {
    await prepareQueues(config.DATABASE_URL, owner);
    if (config.EMBEDDED_DATABASE) await allowLogins(owner);
  });

const say = (text: string) => process.stdout.write(`${text}\n`);

/** Ten letters and digits that are easy to type from a screen. */
const newCode = () => randomBytes(10).map((b) => b % 32).reduce((text, n) => text + '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[n], '').replace(/(.{5})/, '$1-');

const seedFolder = (given: string | undefined) => given ?? join(process.cwd(), 'seed');

async function run(command: string | undefined, args: string[]): Promise<number> {
  const [first, second] = args.filter((a) => !a.startsWith('--'));
  switch (command) {
    case 'migrate':
      say(`migrations: ${(await migrateAll()).length}`);
      return 0;
    case 'seed':
      say((await withApp((app) => runSeed(app, seedFolder(first)))) ? 'seed: done' : 'seed: nothing new');
      return 0;
    case 'prepare': {
      const ran = await migrateAll();
      const result = await withApp(async (app) => {
        const code = newCode();
        return { seeded: await runSeed(app, seedFolder(first)), adminCode: (await app.get(ClaimAdministrator).offer(code)) ? code : null };
      });
      say(JSON.stringify({ migrations: ran.length, ...result }));
      return 0;
    }
    case 'admin-code': {
      const code = newCode();
      const offered = await withApp((app) => app.get(ClaimAdministrator).offer(code));
      say(offered ? code : 'Ya hay una persona administradora.');
      return offered ? 0 : 1;
    }
    case 'rotate-key':
      say(await withApp((app) => app.get(IssuerKeys).rotate()));
      return 0;
    case 'issue-credentials':
      say(`credenciales en cola: ${await withApp((app) => app.get(BackfillCredentials).run())}`);
      return 0;
    case 'grant-role': {
      if (!first || !second) break;
      const [, , acronym] = args;
      const granted = await withApp((app) => app.get(GrantRole).byOperator(first, second, acronym ?? null));
      say(granted ? `${first}: ${second}` : 'Nadie con ese correo confirmado, o no existe ese encargo o esa institución.');
      return granted ? 0 : 1;
    }
    case 'export-person': {
      if (!first) break;
      const found = await withApp(async (app) => {
        const text = await app.get(ExportPerson).byMail(first);
        if (text) await pipeline(Readable.from(text), createWriteStream(second ?? 'mis-datos.json', { mode: 0o600 }));
        return text !== null;
      });
      say(found ? (second ?? 'mis-datos.json') : 'Nadie con ese correo.');
      return found ? 0 : 1;
    }
    case 'recompute': {
      const { teachers, rows, changed } = await withApp((app) => app.get(RecomputeAttainment).run(null, (_, sofar) => process.stderr.write(`\r${sofar.teachers}`)));
      say(`\n${teachers} docentes, ${rows} renglones, ${changed} cambios`);
      return 0;
    }
    case 'import': {
      if (!first) break;
      const outcome = await withApp((app) => app.get(ImportCourse).run(first, { by: null }));
      say(args.includes('--json') ? JSON.stringify(outcome) : printReport(outcome));
      return outcome.ok ? 0 : 1;
    }
    case 'export': {
      if (!first || !second) break;
      const outcome = await withApp((app) => app.get(ExportCourse).run(first, second));
      say(outcome.ok ? `${second}: ${outcome.files} archivos` : outcome.message);
      return outcome.ok ? 0 : 1;
    }
    case 'golden': {
      if (!first || !second) break;
      const report = await withApp((app) => app.get(RunGolden).run(first, second));
      say(args.includes('--json') ? JSON.stringify(report) : printGolden(report));
      return report.differ.length === 0 ? 0 : 1;
    }
  }
  say(HELP);
  return command === undefined || command === 'help' ? 0 : 2;
}

const [, , command, ...args] = process.argv;
process.exitCode = await run(command, args).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  return 1;
});
