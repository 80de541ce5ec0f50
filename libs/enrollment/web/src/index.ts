export { EnrollButton } from './enroll-button';
export { LeaveCourse } from './leave-course';
