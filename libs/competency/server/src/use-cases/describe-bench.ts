import { Injectable } from '@nestjs/common';
import { cohensKappa } from '@amoxtli/competency/domain';
import { PersonStore } from '@amoxtli/identity/server';
import { type Viewer, badInput, notFound } from '@amoxtli/platform/server';
import { type EvidenceRow, EvidenceStore } from '../data/evidence.store';
import { JudgingStore } from '../data/judging.store';
import type { AssessorAgreement, AssessorQueue, EvidenceToJudge } from '../graphql/assessor.models';
import { toCompetency, toFile, toJudgement, toRubric } from '../graphql/to-models';
import { isClientId } from '../read-words';
import { Shelf } from '../shelf';
import { assessorOf } from './judge-evidence';

const PAGE = 25;
const LARGEST_PAGE = 100;
/** Below this many pairs a kappa says nothing. */
const FEWEST_PAIRS = 5;

/** What an assessor sees: the queue within their scope, the work beside its rubric, and how far they agree with others. */
@Injectable()
export class DescribeBench {
  constructor(
    private readonly shelf: Shelf,
    private readonly evidence: EvidenceStore,
    private readonly store: JudgingStore,
    private readonly people: PersonStore,
  ) {}

  async queue(viewer: Viewer, first: number | null, after: string | null): Promise<AssessorQueue> {
    const size = Math.min(Math.max(first ?? PAGE, 1), LARGEST_PAGE);
    const rows = await this.store.queue(viewer, readCursor(after), size + 1);
    const { byId } = await this.shelf.read();
    const edges = rows.slice(0, size).flatMap((row) => {
      const competency = byId.get(row.competencyId);
      const submittedAt = row.submittedAt ?? row.createdAt;
      if (!competency) return [];
      const node = { id: row.evidenceId, competency: toCompetency(competency), kind: row.kind, title: row.title, round: row.round + 1, appealed: row.appealed, mine: row.mine, submittedAt };
      return [{ cursor: `${submittedAt.toISOString()}~${row.evidenceId}`, node }];
    });
    return { edges, pageInfo: { hasNextPage: rows.length > size, endCursor: edges.at(-1)?.cursor ?? null } };
  }

  /** `row`: a piece that this viewer may judge. Its work is shown to who holds it or has judged it. */
  async bench(viewer: Viewer, row: EvidenceRow): Promise<EvidenceToJudge> {
    const { byId, rubrics, tasks } = await this.shelf.read();
    const [competency, rubric] = [byId.get(row.competencyId), rubrics.get(row.rubricId ?? 0)];
    const [claim, judgements, appeal, version] = await Promise.all([
      this.store.claimOf(row),
      this.store.ofEvidence(row.learnerId, [row.evidenceId]),
      this.store.appealOf(row),
      this.evidence.version(row),
    ]);
    const mine = claim?.assessorId === assessorOf(viewer);
    if (!competency || !rubric || !version || (!mine && !judgements.some((j) => j.assessorId === assessorOf(viewer)))) throw notFound();
    const blind = competency.framework.judging.blind;
    const history = judgements.filter((j) => j.version < row.version || (appeal !== null && !j.appealed) || j.assessorId === assessorOf(viewer));
    const { body, title, files } = version;
    return {
      id: row.evidenceId,
      competency: toCompetency(competency),
      indicators: competency.framework.competencies.filter(({ node }) => node.parent === competency.node.code).map(toCompetency),
      kind: row.kind,
      version: row.version,
      round: row.round + 1,
      learnerName: blind ? null : await this.people.nameOf(row.learnerId),
      title,
      form: body.form,
      text: body.text,
      links: body.links,
      context: body.context,
      prior: body.prior,
      files: files.map(toFile),
      task: tasks.find(({ taskId }) => taskId === row.taskId)?.description ?? null,
      rubric: toRubric(rubric),
      history: history.map(toJudgement),
      appeal: appeal?.reason ?? null,
      mine,
    };
  }

  async agreement(viewer: Viewer): Promise<AssessorAgreement> {
    const pairs = await this.store.pairs(assessorOf(viewer));
    const word = (proficient: boolean) => (proficient ? 'yes' : 'no');
    const kappa = pairs.length < FEWEST_PAIRS ? null : cohensKappa(pairs.map(({ mine, theirs }) => [word(mine), word(theirs)] as const), ['yes', 'no']);
    return { pairs: pairs.length, agreed: pairs.filter(({ mine, theirs }) => mine === theirs).length, kappa };
  }
}

function readCursor(after: string | null): { at: Date; id: string } | null {
  if (!after) return null;
  const [at = '', id = ''] = after.split('~');
  const instant = new Date(at);
  if (Number.isNaN(instant.getTime()) || !isClientId(id)) throw badInput();
  return { at: instant, id };
}
