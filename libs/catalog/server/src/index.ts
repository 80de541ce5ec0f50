export { CatalogFacade, type RunFactsheet } from './catalog.facade';
export { CatalogModule } from './catalog.module';
export { CourseRunEntity } from './data/course-run.entity';
export { catalogEntities } from './data/entities';
export { Catalog1764028830000 } from './data/migrations/1764028830000-catalog';
export { shownCourse } from './data/shown-course';
export { CourseModel, CourseRunModel, RunStateEnum } from './graphql/catalog.models';
export type { CourseEntry } from './use-cases/register-course';
