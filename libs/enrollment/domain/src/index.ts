export * from './may-enroll';
export * from './may-study';
