export { enrollmentEntities } from './data/entities';
export { EnrollmentEntity } from './data/enrollment.entity';
export { Enrollment1764028840000 } from './data/migrations/1764028840000-enrollment';
export { KeptChoices1764028900000 } from './data/migrations/1764028900000-kept-choices';
export { ChooseBlocks } from './use-cases/choose-blocks';
export { EnrollmentFacade, type StudyAccess } from './enrollment.facade';
export { EnrollmentModule } from './enrollment.module';
export { LearnerEnrolled, LearnerLeft } from './events';
export { EnrollmentModel } from './graphql/enrollment.models';
