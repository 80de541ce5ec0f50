export { AssessmentFacade, type BlockScore } from './assessment.facade';
export { AssessmentModule } from './assessment.module';
export { assessmentEntities } from './data/entities';
export { Assessment1764028850000 } from './data/migrations/1764028850000-assessment';
export { AnswerGraded } from './events';
export { AnswerGradedResult } from './graphql/problem.models';
