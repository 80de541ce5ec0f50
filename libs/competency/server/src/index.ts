export { CompetencyModule } from './competency.module';
export { competencyEntities } from './data/entities';
export { Competency1764028920000 } from './data/migrations/1764028920000-competency';
