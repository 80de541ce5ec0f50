/* eslint-disable */
import type { PublicDocument } from '../../public-document';
import type { LineCoursesQuery, LineCoursesQueryVariables } from '../graphql';
export const LineCoursesDocument: PublicDocument<LineCoursesQuery, LineCoursesQueryVariables> = {"name":"LineCourses","hash":"64523d4cc4d7ab026c49b9405ed53665d5dc671ae349f81293a54697dd9cc19c"};
