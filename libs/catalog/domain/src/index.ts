export * from './call-to-action';
export * from './facets';
export * from './run-state';
export * from './spelling';
