import { CourseEntity } from './course.entity';
import { CourseAreaEntity } from './course-area.entity';
import { CourseLineEntity } from './course-line.entity';
import { CourseRunEntity } from './course-run.entity';
import { CourseSearchEntity } from './course-search.entity';
import { StrategicLineEntity } from './strategic-line.entity';
import { SubjectAreaEntity } from './subject-area.entity';

export const catalogEntities = [StrategicLineEntity, SubjectAreaEntity, CourseEntity, CourseLineEntity, CourseAreaEntity, CourseRunEntity, CourseSearchEntity];
