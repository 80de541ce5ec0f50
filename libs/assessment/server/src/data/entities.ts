import { BlockStateEntity } from './block-state.entity';
import { SubmissionEntity } from './submission.entity';

export const assessmentEntities = [SubmissionEntity, BlockStateEntity];
