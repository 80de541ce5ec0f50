import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { type Answers, unreadableParts } from '@amoxtli/assessment/domain';
import { type LinkTargets, type ProblemReading, type XmlElement, fillTemplate, modernPython, namesIn, readProblem, readXml } from '@amoxtli/content/domain';
import { loadCourseFiles, loadPythonModules, readArchive } from '@amoxtli/content/server';
import { JudgeAnswer } from '../judging/judge-answer';
import { PythonSandbox } from '../python/python-sandbox';
import { answersOf, differences } from './compare-with-golden';
import { type GoldenCase, type GoldenProblem, readGoldenFile } from './golden-file';

type Line = { file: string; name: string; what: string };
/**
 * `same` of `cases` that the original graded are graded alike. `differ`: the others. `refused`: what no screen can send, called wrong there and
 * told back here without an attempt. `kept`: problems that are not played, with their cases.
 * `errors`: cases in which the original failed, and what happens here instead.
 */
export type GoldenReport = { problems: number; cases: number; same: number; differ: Line[]; refused: Line[]; kept: (Line & { cases: number })[]; errors: Line[] };

type Played = Extract<ProblemReading, { kind: 'played' }>;
const SEED = 1;
const NOWHERE: LinkTargets = { assets: new Set(), unitOf: new Map() };

/** Grades each case of a golden file with our engine, on the problems of the archive that it was made from. */
@Injectable()
export class RunGolden {
  constructor(
    private readonly judge: JudgeAnswer,
    private readonly python: PythonSandbox,
  ) {}

  async run(archivePath: string, goldenPath: string): Promise<GoldenReport> {
    const golden = readGoldenFile(await readFile(goldenPath, 'utf8'));
    const folder = await mkdtemp(join(tmpdir(), 'amoxtli-golden-'));
    try {
      const archive = await readArchive(archivePath, join(folder, 'files'));
      if (!archive.ok) throw new Error(`${archive.refused}: ${archive.detail}`);
      const { texts } = await loadCourseFiles(archive.files);
      const modules = await loadPythonModules(archive.files);
      const report: GoldenReport = { problems: golden.length, cases: 0, same: 0, differ: [], refused: [], kept: [], errors: [] };
      for (const problem of golden) await this.compare(problem, await this.play(texts.get(problem.file) ?? null, modules), report);
      return report;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  /** The problem as a learner with seed 1 meets it. */
  private async play(text: string | null, modules: Record<string, string>): Promise<Played | string> {
    if (text === null) return 'no such file';
    const xml = readXml(text);
    if (!xml.ok) return `line ${xml.error.line}: ${xml.error.code} ${xml.error.detail}`;
    const problem = problemOf(xml.value);
    if (!problem) return 'no problem in the file';
    const asWritten = readProblem(problem, { targets: NOWHERE, modules });
    if (asWritten.kind === 'unplayed') return asWritten.reasons.join(', ');
    const reading = { ...asWritten, key: modernPython(asWritten.key).key };
    if (!reading.definition.varies || !reading.key.program) return reading;
    const prepared = await this.python.run({ kind: 'prepare', program: reading.key.program, seed: SEED, wanted: namesIn(problem), anonymousId: 'student' });
    if (prepared.kind !== 'prepared') return `script: ${JSON.stringify(prepared)}`;
    const filled = readProblem(fillTemplate(problem, prepared.values), { targets: NOWHERE, modules });
    return filled.kind === 'played' ? { ...filled, key: modernPython(filled.key).key } : filled.reasons.join(', ');
  }

  private async compare({ file, cases }: GoldenProblem, played: Played | string, report: GoldenReport): Promise<void> {
    const graded = cases.filter(({ out }) => out !== undefined);
    report.cases += graded.length;
    if (typeof played === 'string') {
      report.kept.push({ file, name: '', what: played, cases: graded.length });
      return;
    }
    for (const golden of cases) {
      const answers = readableAnswers(golden, played);
      const what = answers ? await this.compareCase(golden, answers, played) : ['told back as unreadable here, without an attempt'];
      if (golden.out === undefined) report.errors.push({ file, name: golden.name, what: `${golden.error} there; ${what.join('; ') || 'graded here'}` });
      else if (what.length === 0) report.same++;
      else if (!answers && isWrongThere(golden)) report.refused.push({ file, name: golden.name, what: what.join('; ') });
      else report.differ.push({ file, name: golden.name, what: what.join('; ') });
    }
  }

  private async compareCase(golden: GoldenCase, answers: Answers, { definition, key }: Played): Promise<string[]> {
    const points = definition.responses.reduce((sum, response) => sum + response.points, 0);
    const judged = await this.judge.run({ definition, key, answers, maxScore: points, seed: SEED, anonymousId: 'student' });
    if (judged.kind === 'faulty') return [`fault of the author here: ${JSON.stringify(judged.failure)}`];
    return differences(golden, judged.graded, (id) => definition.responses.find((response) => response.id === id)?.points ?? 0);
  }
}

/** Null where a learner would be told that it cannot be read. */
function readableAnswers(golden: GoldenCase, { definition, key }: Played): Answers | null {
  const answers = answersOf(golden, definition, key);
  return answers && unreadableParts(key, answers).length === 0 ? answers : null;
}

const isWrongThere = ({ out = {} }: GoldenCase): boolean => Object.values(out).every(({ c }) => c === 'incorrect');

const problemOf = (root: XmlElement): XmlElement | null =>
  root.name === 'problem' ? root : (root.children.map((child) => (typeof child === 'string' ? null : problemOf(child))).find((found) => found !== null) ?? null);
