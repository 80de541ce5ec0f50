export * from './problem';
export * from './block';
export * from './course-tree';
export * from './import-report';
