import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { RescoreProblem } from '@amoxtli/assessment/server';
import { CreditCourse } from '@amoxtli/competency/server';
import { RunImportJob } from '@amoxtli/content/server';
import { BulkIssue, IssueCertificate, IssueCredential } from '@amoxtli/credentials/server';
import { ErasePerson } from '@amoxtli/identity/server';
import { Jobs, Mailer, Relay, log, nestLogger, readConfig } from '@amoxtli/platform/server';
import { AppModule } from './app.module';

/** Everything that nobody waits for: the relay, mail, imports, constancias. */
const config = readConfig(process.env);
const app = await NestFactory.createApplicationContext(AppModule.with({ config, manifest: {}, poolSize: 6 }), { logger: nestLogger });
app.enableShutdownHooks();
app.get(Jobs).supervises = true;
await app.get(Mailer).work();
await app.get(RunImportJob).work();
await app.get(IssueCertificate).work();
await app.get(IssueCredential).work();
await app.get(BulkIssue).work();
await app.get(RescoreProblem).work();
await app.get(CreditCourse).work();
await app.get(ErasePerson).work();
app.get(Relay).start();
log.info('worker: ready');
process.send?.('ready');
