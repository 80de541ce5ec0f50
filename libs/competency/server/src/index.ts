export { CompetencyModule } from './competency.module';
export { competencyEntities } from './data/entities';
export { Competency1764028930000 } from './data/migrations/1764028930000-competency';
export { AttainmentChanged } from './events';
export { Shelf } from './shelf';
export { CreditCourse } from './use-cases/credit-course';
export { KeepFramework, type KeepFrameworkOutcome } from './use-cases/keep-framework';
export { KeepRubric } from './use-cases/keep-rubric';
