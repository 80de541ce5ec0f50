import { Module } from '@nestjs/common';
import { ContentFacade } from './content.facade';
import { ImportJobStore } from './data/import-job.store';
import { KeyReader } from './data/key-reader';
import { PublicationStore } from './data/publication.store';
import { PublishStore } from './data/publish.store';
import { FrameAddress, FrameBlockResolver, ProblemFrameResolver } from './graphql/frame-block.resolver';
import { ImportResolver } from './graphql/import.resolver';
import { FilesController } from './http/files.controller';
import { FrameController } from './http/frame.controller';
import { UploadsController } from './http/uploads.controller';
import { ProblemVariants } from './problem-variants';
import { ExportCourse } from './use-cases/export-course';
import { ImportCourse } from './use-cases/import-course';
import { RunImportJob } from './use-cases/run-import-job';

@Module({
  controllers: [FilesController, FrameController, UploadsController],
  providers: [ContentFacade, ImportJobStore, KeyReader, PublicationStore, PublishStore, ProblemVariants, ExportCourse, ImportCourse, RunImportJob, ImportResolver, FrameAddress, FrameBlockResolver, ProblemFrameResolver],
  exports: [ContentFacade, ExportCourse, ImportCourse, RunImportJob],
})
export class ContentModule {}
