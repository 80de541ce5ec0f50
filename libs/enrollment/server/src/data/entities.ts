import { EnrollmentEntity } from './enrollment.entity';
import { SeatEntity } from './seat.entity';

export const enrollmentEntities = [EnrollmentEntity, SeatEntity];
