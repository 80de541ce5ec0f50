import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Can, type RequestContext, signedIn } from '@amoxtli/platform/server';
import type { BulkIssueRow } from '../data/bulk-issue-job.store';
import { BulkIssue } from '../use-cases/bulk-issue';
import { BulkIssueJobModel, BulkIssueModel, BulkIssueState, ResumeBulkIssueInput, ResumeBulkIssueResult, StartBulkIssueInput, StartBulkIssueResult } from './bulk-issue.models';

/** For who teaches the run, or runs its institution or the platform; for anyone else there is no such run. */
@Resolver()
export class BulkIssueResolver {
  constructor(private readonly issuing: BulkIssue) {}

  @Can(signedIn)
  @Query(() => BulkIssueModel)
  async bulkIssue(@Args('runId', { type: () => ID }) runId: string, @Context() { viewer }: RequestContext): Promise<BulkIssueModel> {
    const { courseRunId, title, owed, job } = await this.issuing.latest(viewer, runId);
    return { runId: String(courseRunId), title, owed, job: job && this.toModel(job) };
  }

  @Can(signedIn)
  @Mutation(() => StartBulkIssueResult)
  async startBulkIssue(@Args('input') { runId }: StartBulkIssueInput, @Context() { viewer }: RequestContext): Promise<typeof StartBulkIssueResult> {
    const { kind, job } = await this.issuing.start(viewer, runId);
    return { __typename: kind === 'started' ? 'BulkIssueStarted' : 'BulkIssueUnderWay', job: this.toModel(job) };
  }

  @Can(signedIn)
  @Mutation(() => ResumeBulkIssueResult)
  async resumeBulkIssue(@Args('input') { runId, jobId }: ResumeBulkIssueInput, @Context() { viewer }: RequestContext): Promise<typeof ResumeBulkIssueResult> {
    return { __typename: 'BulkIssueStarted', job: this.toModel(await this.issuing.resume(viewer, runId, jobId)) };
  }

  private toModel(row: BulkIssueRow): BulkIssueJobModel {
    const { jobId, state, total, done, issued, error, createdAt, endedAt } = row;
    return { id: jobId, state: BulkIssueState[state], total, done, issued, error, mayResume: this.issuing.mayResume(row), createdAt, endedAt };
  }
}
