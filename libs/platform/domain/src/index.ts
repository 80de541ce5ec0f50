export * from './clock';
export * from './ids';
export * from './result';
export * from './rich-text';
export * from './seeded-random';
