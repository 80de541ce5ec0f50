export * from './call-to-action';
