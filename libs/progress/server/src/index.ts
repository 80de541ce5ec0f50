import './data/personal-data';
export { Progress1764028860000 } from './data/migrations/1764028860000-progress';
export { PassedByRun1764028945000 } from './data/migrations/1764028945000-passed-by-run';
export { StandingEntity } from './data/standing.entity';
export { CoursePassed } from './events';
export { ProgressFacade } from './progress.facade';
export { ProgressModule } from './progress.module';
