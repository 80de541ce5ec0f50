import { Module } from '@nestjs/common';

@Module({ imports: [], providers: [], exports: [] })
export class CompetencyModule {}
