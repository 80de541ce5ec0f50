import { Injectable } from '@nestjs/common';
import { type Both, type Crosswalk, type Framework, checkCrosswalk, checkFramework, frameworkKey, readCase, readFrameworkCsv } from '@amoxtli/competency/domain';
import { Database, type Transaction } from '@amoxtli/platform/server';
import { AlignmentStore } from '../data/alignment.store';
import { FrameworkStore, type JudgingPolicy } from '../data/framework.store';
import { Shelf } from '../shelf';

/** One thing wrong with a file, by line (CSV) or path (CASE). */
export type FrameworkFault = { line: number | null; path: string | null; code: string; subject: string };
export type KeepFrameworkOutcome = { kind: 'kept'; key: string; title: Both } | { kind: 'faulty'; faults: FrameworkFault[] } | { kind: 'published-already'; key: string };

/** Where a framework does not say otherwise: what is proficient is looked at twice, names are hidden. */
export const usualJudging: JudgingPolicy = { secondAbove: 0.6, tolerance: 0.25, blind: true };

/** Brings a framework in as a draft, whole or not at all; a draft is written over and keeps the rubrics of what it still has; what is published is never touched. */
@Injectable()
export class KeepFramework {
  constructor(
    private readonly db: Database,
    private readonly store: FrameworkStore,
    private readonly aligning: AlignmentStore,
    private readonly shelf: Shelf,
  ) {}

  /** Reads CSV or CASE JSON, told apart by the first letter. */
  async fromText(text: string, by: string | null): Promise<KeepFrameworkOutcome> {
    if (!/^\s*\{/.test(text)) {
      const read = readFrameworkCsv(text);
      return read.ok ? this.run(read.framework, by) : { kind: 'faulty', faults: read.problems.map((p) => ({ ...p, path: null })) };
    }
    const read = readCase(text);
    if (!read.ok) return { kind: 'faulty', faults: read.problems.map(({ path, reason, subject }) => ({ line: null, path, code: reason, subject })) };
    return this.run(read.framework, by, read.crosswalks);
  }

  async run(framework: Framework, by: string | null, crosswalks: readonly Crosswalk[] = []): Promise<KeepFrameworkOutcome> {
    const faults = checkFramework(framework);
    if (faults.length > 0) return { kind: 'faulty', faults: faults.map((fault) => ({ ...fault, path: null })) };
    const key = frameworkKey(framework);
    const kept = await this.db.transaction(async (tx) => {
      const id = await this.store.keepDraft(tx, framework, usualJudging, by);
      if (id !== null) for (const crosswalk of crosswalks) await this.keepCrosswalk(tx, crosswalk);
      return id;
    });
    this.shelf.forget();
    return kept === null ? { kind: 'published-already', key } : { kind: 'kept', key, title: framework.title };
  }

  /** From now on it may be used and cannot change; false when there is no such draft. */
  async publish(key: string): Promise<boolean> {
    this.shelf.forget();
    const framework = (await this.shelf.read()).frameworks.get(key);
    if (!framework || framework.published) return false;
    const done = await this.db.transaction((tx) => this.store.publish(tx, framework.frameworkId));
    this.shelf.forget();
    return done;
  }

  /** Keeps a crosswalk between two frameworks that are there; answers with what is wrong with it. */
  async crosswalk(crosswalk: Crosswalk): Promise<FrameworkFault[]> {
    const { frameworks } = await this.shelf.read();
    const [from, to] = [frameworks.get(crosswalk.from), frameworks.get(crosswalk.to)];
    if (!from || !to) return [{ line: null, path: null, code: 'UNKNOWN_FRAMEWORK', subject: from ? crosswalk.to : crosswalk.from }];
    const faults = checkCrosswalk(crosswalk, from.document, to.document);
    if (faults.length === 0) await this.db.transaction((tx) => this.aligning.keepCrosswalk(tx, { fromFrameworkId: from.frameworkId, toFrameworkId: to.frameworkId, lines: crosswalk.lines }));
    this.shelf.forget();
    return faults.map((fault) => ({ ...fault, path: null }));
  }

  private async keepCrosswalk(tx: Transaction, { from, to, lines }: Crosswalk): Promise<void> {
    const { frameworks } = await this.shelf.read();
    const [a, b] = [frameworks.get(from), frameworks.get(to)];
    if (a && b) await this.aligning.keepCrosswalk(tx, { fromFrameworkId: a.frameworkId, toFrameworkId: b.frameworkId, lines });
  }
}
