/* eslint-disable */
import type { PublicDocument } from '../../public-document';
import type { CoursePageQuery, CoursePageQueryVariables } from '../graphql';
export const CoursePageDocument: PublicDocument<CoursePageQuery, CoursePageQueryVariables> = {"name":"CoursePage","hash":"b4c299b725f991a2f3cb3376f204c5ccb3244d385f30e55f58246bb6ce065314"};
