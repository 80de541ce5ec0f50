import { Context, Field, Float, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import DataLoader from 'dataloader';
import { LearnerStanding } from '@amoxtli/assessment/server';
import { ContentFacade } from '@amoxtli/content/server';
import { PartOfParent, type RequestContext, loaderOf } from '@amoxtli/platform/server';
import { StandingStore } from '../data/standing.store';

/** A learner's grade of the run, for its staff. `passedAt` stays when the grade falls below the mark later: passing is taken back by nobody in silence. */
@PartOfParent()
@ObjectType({ description: 'percent and passMark are 0..1.' })
export class LearnerGrade {
  @Field(() => Float) percent!: number;
  @Field(() => Float) passMark!: number;
  @Field() passed!: boolean;
  @Field(() => Date, { nullable: true }) passedAt!: Date | null;
}

const GRADES = Symbol('grades of learners');
type Key = { courseRunId: number; learnerId: string };

/** What progress adds to a standing that staff see. */
@Resolver(() => LearnerStanding)
export class LearnerGradeResolver {
  constructor(
    private readonly standings: StandingStore,
    private readonly content: ContentFacade,
  ) {}

  @ResolveField(() => LearnerGrade)
  grade(@Parent() { courseRunId, learnerId }: LearnerStanding, @Context() context: RequestContext): Promise<LearnerGrade> {
    const make = () => new DataLoader<Key, LearnerGrade, string>((keys) => this.inOrder(keys), { cacheKeyFn: (key) => `${key.courseRunId}.${key.learnerId}` });
    return loaderOf(context, GRADES, make).load({ courseRunId, learnerId });
  }

  private async inOrder(keys: readonly Key[]): Promise<LearnerGrade[]> {
    const found = new Map<string, LearnerGrade>();
    for (const [courseRunId, group] of Map.groupBy(keys, (key) => key.courseRunId)) {
      const [publication, rows] = await Promise.all([this.content.publication(courseRunId), this.standings.ofLearners(group.map(({ learnerId }) => learnerId), courseRunId)]);
      const passMark = publication?.gradebook.policy.passMark ?? 0;
      const standings = new Map(rows.map((row) => [row.learnerId, row]));
      for (const { learnerId } of group) {
        const { percent = 0, passed = false, passedAt = null } = standings.get(learnerId) ?? {};
        found.set(`${courseRunId}.${learnerId}`, { percent, passMark, passed, passedAt });
      }
    }
    return keys.map(({ courseRunId, learnerId }) => found.get(`${courseRunId}.${learnerId}`) ?? { percent: 0, passMark: 0, passed: false, passedAt: null });
  }
}
