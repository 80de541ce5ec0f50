export * from './attainment-log';
export * from './framework';
export * from './rule';
