export * from './password';
export * from './profile';
export * from './email';
export * from './person-name';
export * from './cct';
export * from './curp';
export * from './school-facts';
export * from './teacher-profile';
