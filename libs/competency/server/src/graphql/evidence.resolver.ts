import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { parseIntId } from '@amoxtli/platform/domain';
import { learnerOf } from '@amoxtli/identity/server';
import { Can, type RequestContext, badInput, signedIn } from '@amoxtli/platform/server';
import { DescribeEvidence } from '../use-cases/describe-evidence';
import { DescribeMatrix } from '../use-cases/describe-matrix';
import { DescribeMyCompetency } from '../use-cases/describe-my-competency';
import { type WriteOutcome, WriteEvidence } from '../use-cases/write-evidence';
import * as models from './evidence.models';
import { MyCompetency, TeacherMatrix } from './teacher.models';

/** A teacher's own matrix and evidence. */
@Resolver()
export class EvidenceResolver {
  constructor(
    private readonly matrices: DescribeMatrix,
    private readonly mine: DescribeMyCompetency,
    private readonly describing: DescribeEvidence,
    private readonly writing: WriteEvidence,
  ) {}

  @Can(signedIn)
  @Query(() => TeacherMatrix)
  myMatrix(@Args('framework', { type: () => ID }) key: string, @Context() context: RequestContext): Promise<TeacherMatrix> {
    return this.matrices.run(learnerOf(context), key);
  }

  @Can(signedIn)
  @Query(() => MyCompetency)
  myCompetency(@Args('key', { type: () => ID }) key: string, @Context() context: RequestContext): Promise<MyCompetency> {
    return this.mine.run(learnerOf(context), key);
  }

  @Can(signedIn)
  @Query(() => models.EvidenceModel)
  myEvidence(@Args('id', { type: () => ID }) id: string, @Context() context: RequestContext): Promise<models.EvidenceModel> {
    return this.describing.one(learnerOf(context), id);
  }

  @Can(signedIn)
  @Mutation(() => models.SaveEvidenceResult)
  async saveEvidence(@Args('input') input: models.SaveEvidenceInput, @Context() context: RequestContext): Promise<typeof models.SaveEvidenceResult> {
    const { id, competency, kind, title, form, text, links, context: c, prior } = input;
    const taskId = input.taskId ? parseIntId(input.taskId) : null;
    if (input.taskId && taskId === null) throw badInput();
    const body = {
      form, text, links,
      context: { level: c?.level ?? null, grade: c?.grade ?? null, subject: c?.subject ?? null, learners: c?.learners ?? null, when: c?.when ?? null },
      prior: kind === 'PRIOR' ? { issuer: prior?.issuer ?? '', hours: prior?.hours ?? null, year: prior?.year ?? null } : null,
    };
    const outcome = await this.writing.save(learnerOf(context), { evidenceId: id, competency, kind, taskId, title, body });
    return outcome.kind === 'invalid' ? { __typename: 'InvalidFields', fields: outcome.fields } : this.saved(context, id, outcome);
  }

  @Can(signedIn)
  @Mutation(() => models.SubmitEvidenceResult)
  async submitEvidence(@Args('input') { id }: models.EvidenceInput, @Context() context: RequestContext): Promise<typeof models.SubmitEvidenceResult> {
    const outcome = await this.writing.submit(learnerOf(context), id);
    if (outcome.kind === 'nothing-shown') return { __typename: 'NothingShown', evidenceId: id };
    if (outcome.kind === 'no-rubric') return { __typename: 'NoRubricYet', evidenceId: id };
    return this.saved(context, id, outcome);
  }

  @Can(signedIn)
  @Mutation(() => models.WithdrawEvidenceResult)
  async withdrawEvidence(@Args('input') { id }: models.EvidenceInput, @Context() context: RequestContext): Promise<typeof models.WithdrawEvidenceResult> {
    return this.saved(context, id, await this.writing.withdraw(learnerOf(context), id));
  }

  @Can(signedIn)
  @Mutation(() => models.AppealJudgementResult)
  async appealJudgement(@Args('input') { id, reason }: models.AppealJudgementInput, @Context() context: RequestContext): Promise<typeof models.AppealJudgementResult> {
    const outcome = await this.writing.appeal(learnerOf(context), id, reason);
    if (outcome.kind === 'invalid') return { __typename: 'InvalidFields', fields: outcome.fields };
    if (outcome.kind === 'too-late') return { __typename: 'AppealedAlready', evidenceId: id };
    return this.saved(context, id, outcome);
  }

  private async saved(context: RequestContext, id: string, outcome: WriteOutcome): Promise<models.EvidenceSaved | models.NotInYourHands> {
    const evidence = await this.describing.one(learnerOf(context), id);
    return { __typename: outcome.kind === 'done' ? 'EvidenceSaved' : 'NotInYourHands', evidence };
  }
}
