export * from './completion';
export * from './course-grade';
export * from './own-part';
