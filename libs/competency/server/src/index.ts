export { CompetencyModule } from './competency.module';
