export * from './password';
export * from './profile';
export * from './email';
export * from './person-name';
