import { Module } from '@nestjs/common';
import { ContentModule } from '@amoxtli/content/server';
import { CatalogFacade } from './catalog.facade';
import { CatalogSnapshot } from './catalog-snapshot';
import { CourseStore } from './data/course.store';
import { CourseWritingStore } from './data/course-writing.store';
import { CatalogResolver, CourseRunResolver } from './graphql/catalog.resolver';
import { ImportJobCatalogResolver, InstitutionCatalogResolver } from './graphql/from-above.resolver';
import { OnCourseImported } from './listeners/on-course-imported';
import { BrowseCatalog } from './use-cases/browse-catalog';
import { RegisterCourse } from './use-cases/register-course';

@Module({
  imports: [ContentModule],
  providers: [
    CatalogFacade,
    CatalogSnapshot,
    CourseStore,
    CourseWritingStore,
    BrowseCatalog,
    RegisterCourse,
    OnCourseImported,
    CatalogResolver,
    CourseRunResolver,
    InstitutionCatalogResolver,
    ImportJobCatalogResolver,
  ],
  exports: [CatalogFacade],
})
export class CatalogModule {}
