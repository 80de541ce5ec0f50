import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { parseIntId } from '@amoxtli/platform/domain';
import { maskCurp } from '@amoxtli/identity/domain';
import { CONFIG, Can, type Config, type RequestContext, signedIn } from '@amoxtli/platform/server';
import { InstitutionStore } from '../data/institution.store';
import { type TeacherProfileRow, TeacherProfileStore } from '../data/teacher-profile.store';
import { unseal } from '../tokens';
import { SaveTeacherProfile } from '../use-cases/save-teacher-profile';
import { toInstitution } from './institution.resolver';
import { InstitutionModel, ViewerModel } from './person.models';
import { learnerOf } from './session.resolver';
import { SaveTeacherProfileInput } from './teacher.inputs';
import { SaveTeacherProfileResult, TeacherProfileModel } from './teacher.models';
import { ViewerModels } from './viewer-model';

/** What being a teacher adds to the viewer. */
@Resolver(() => ViewerModel)
export class TeacherProfileResolver {
  constructor(
    private readonly profiles: TeacherProfileStore,
    private readonly saving: SaveTeacherProfile,
    private readonly viewers: ViewerModels,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @ResolveField(() => TeacherProfileModel, { nullable: true })
  async teacherProfile(@Parent() { id }: ViewerModel): Promise<TeacherProfileModel | null> {
    const row = await this.profiles.find(id);
    return row && this.toModel(row);
  }

  @Can(signedIn)
  @Mutation(() => SaveTeacherProfileResult)
  async saveTeacherProfile(@Args('input') input: SaveTeacherProfileInput, @Context() context: RequestContext): Promise<typeof SaveTeacherProfileResult> {
    const learnerId = learnerOf(context);
    const outcome = await this.saving.run(learnerId, {
      state: text(input.state),
      level: text(input.level),
      service: text(input.service),
      subject: text(input.subject),
      cct: text(input.cct),
      shift: text(input.shift),
      institutionId: input.institutionId ? (parseIntId(input.institutionId) ?? 0) : null,
      curp: text(input.curp),
      forgetCurp: input.forgetCurp ?? false,
    });
    if (outcome.kind === 'invalid') return { __typename: 'InvalidFields', fields: outcome.fields };
    if (outcome.kind === 'too-many') return { __typename: 'TooManyTries', retryAt: outcome.retryAt };
    const { cctLetterExpected: expected } = outcome;
    return { __typename: 'TeacherProfileSaved', viewer: await this.viewers.of(learnerId), warning: expected === null ? null : { expected } };
  }

  private toModel({ curpSealed, curpHash: _, ...row }: TeacherProfileRow): TeacherProfileModel {
    return { ...row, maskedCurp: curpSealed && maskCurp(unseal(this.config.SECRET_KEY, curpSealed, 'curp')) };
  }
}

@Resolver(() => TeacherProfileModel)
export class TeacherInstitutionResolver {
  constructor(private readonly institutions: InstitutionStore) {}

  @ResolveField(() => InstitutionModel, { nullable: true })
  async institution(@Parent() { institutionId }: TeacherProfileModel): Promise<InstitutionModel | null> {
    const [row] = institutionId === null ? [] : await this.institutions.byIds([institutionId]);
    return row ? toInstitution(row) : null;
  }
}

const text = (typed: string | null | undefined) => typed?.trim() || null;
