import { Module } from '@nestjs/common';
import { CatalogModule } from '@amoxtli/catalog/server';
import { ContentModule } from '@amoxtli/content/server';
import { EnrollmentStore } from './data/enrollment.store';
import { KeptChoiceStore } from './data/kept-choice.store';
import { SeatStore } from './data/seat.store';
import { EnrollmentFacade } from './enrollment.facade';
import { CourseRunEnrollmentResolver, EnrollmentResolver } from './graphql/enrollment.resolver';
import { StudyResolver } from './graphql/study.resolver';
import { ChooseBlocks } from './use-cases/choose-blocks';
import { Enroll } from './use-cases/enroll';
import { Unenroll } from './use-cases/unenroll';

@Module({
  imports: [CatalogModule, ContentModule],
  providers: [EnrollmentStore, SeatStore, KeptChoiceStore, ChooseBlocks, EnrollmentFacade, Enroll, Unenroll, EnrollmentResolver, CourseRunEnrollmentResolver, StudyResolver],
  exports: [EnrollmentFacade, ChooseBlocks],
})
export class EnrollmentModule {}
