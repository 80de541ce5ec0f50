export * from './answers';
export * from './attempts';
export * from './grade-answer';
export * from './read-answers';
export * from './show-answer';
export * from './shown-answers';
