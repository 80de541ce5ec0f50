import { EnrollmentEntity } from './enrollment.entity';
import { KeptChoiceEntity } from './kept-choice.entity';
import { SeatEntity } from './seat.entity';

export const enrollmentEntities = [EnrollmentEntity, SeatEntity, KeptChoiceEntity];
