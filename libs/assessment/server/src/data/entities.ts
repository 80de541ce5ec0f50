import { BlockStateEntity } from './block-state.entity';
import { RescoreEntity } from './rescore.entity';
import { RescoreJobEntity } from './rescore-job.entity';
import { StaffActEntity } from './staff-act.entity';
import { SubmissionEntity } from './submission.entity';

export const assessmentEntities = [SubmissionEntity, BlockStateEntity, StaffActEntity, RescoreEntity, RescoreJobEntity];
