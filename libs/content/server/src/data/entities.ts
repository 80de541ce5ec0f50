import { AssetEntity } from './asset.entity';
import { BlockEntity } from './block.entity';
import { FrameEntity } from './frame.entity';
import { ImportJobEntity } from './import-job.entity';
import { ProblemEntity } from './problem.entity';
import { PublicationEntity } from './publication.entity';
import { RunEntity } from './run.entity';
import { UnitPageEntity } from './unit-page.entity';

/** `content_secret` has no entity: no ORM and no GraphQL type can name an answer key. */
export const contentEntities = [AssetEntity, BlockEntity, FrameEntity, ImportJobEntity, ProblemEntity, PublicationEntity, RunEntity, UnitPageEntity];
