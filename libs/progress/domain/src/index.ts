export * from './completion';
export * from './course-grade';
