import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import type { Crosswalk, Framework, Rubric } from '@amoxtli/competency/domain';
import { type CohortTeacher, SeedCompetency, type SeedTask } from '@amoxtli/competency/server';
import { log } from '@amoxtli/platform/server';

type TasksFile = { tasks: (Omit<SeedTask, 'title' | 'description'> & { framework: string; version: string; task: Pick<SeedTask, 'title' | 'description'> })[] };
type RubricsFile = { rubrics: { framework: string; version: string; competency: string; rubric: Rubric }[] };
type CohortFile = { framework: string; version: string; teachers: CohortTeacher[] };

/** Frameworks first, then what our courses ask for, then the invented cohort. */
export async function seedCompetency(app: INestApplicationContext, folder: string): Promise<void> {
  const seeding = app.get(SeedCompetency);
  const names = globSync('*.json', { cwd: join(folder, 'frameworks') }).sort();
  const [crosswalks, frameworks] = [names.filter((name) => name.startsWith('crosswalk-')), names.filter((name) => !name.startsWith('crosswalk-'))];
  await seeding.keepFrameworks(frameworks.map((name) => read<Framework>(folder, 'frameworks', name)), crosswalks.map((name) => read<Crosswalk>(folder, 'frameworks', name)));
  for (const { framework, version, task, ...rest } of read<TasksFile>(folder, 'competency', 'tasks.json').tasks) await seeding.keepTask(`${framework}@${version}`, { ...rest, ...task });
  for (const { framework, version, competency, rubric } of read<RubricsFile>(folder, 'competency', 'rubrics.json').rubrics) await seeding.keepRubric(`${framework}@${version}/${competency}`, rubric);
  if (!existsSync(join(folder, 'competency', 'cohort.json'))) return;
  const { framework, version, teachers } = read<CohortFile>(folder, 'competency', 'cohort.json');
  await seeding.keepCohort(`${framework}@${version}`, teachers);
  log.info({ teachers: teachers.length }, 'seed: competency');
}

/** Our own files, written by us and checked by what reads them. */
const read = <T>(...path: string[]): T => JSON.parse(readFileSync(join(...path), 'utf8')) as T;
